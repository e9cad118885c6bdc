package dev.witan.node.http;

import dev.witan.kernel.MemberId;
import dev.witan.readmodel.ReadModel;
import dev.witan.readmodel.view.Paging;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads what a request asks for; the contract has checked its form. */
final class Asked {
  private static final String[] NONE = {};

  private Asked() {}

  static Paging paging(RoutingContext context) {
    return new Paging(limit(context), word(context, "after"), asOf(context));
  }

  static int limit(RoutingContext context) {
    return (int) RecordRoutes.number(context, "limit", Paging.LIMIT_DEFAULT);
  }

  static OptionalLong asOf(RoutingContext context) {
    long position = RecordRoutes.number(context, "asOf", 0);
    return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
  }

  static Optional<String> word(RoutingContext context, String name) {
    return Optional.ofNullable(context.queryParams().get(name));
  }

  /** The value of an enum whose word stands in the query. */
  static <E extends Enum<E>> Optional<E> choice(
      RoutingContext context, String name, E[] all, Function<E, String> word) {
    Optional<String> asked = word(context, name);
    for (E one : all) {
      if (asked.isPresent() && word.apply(one).equals(asked.get())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * The values of an enum whose words stand in the query with commas between; none when it names
   * none.
   *
   * @throws Refused when one of them is no such word
   */
  static <E extends Enum<E>> Set<E> choices(
      RoutingContext context, String name, Class<E> type, Function<E, String> word) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String asked : word(context, name).map(text -> text.split(",", -1)).orElse(NONE)) {
      chosen.add(
          Arrays.stream(type.getEnumConstants())
              .filter(one -> word.apply(one).equals(asked))
              .findFirst()
              .orElseThrow(() -> new Refused(ApiProblem.QUERY_INVALID, name)));
    }
    return chosen;
  }

  /** The number behind the kind in an id such as {@code pool_81}. */
  static int number(RoutingContext context, String name) {
    String id = context.pathParam(name);
    long number = Long.parseLong(id.substring(id.indexOf('_') + 1));
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  /**
   * The id of a member who is named by id or handle in the query; one that nobody has if unknown.
   */
  static Optional<String> member(ReadModel model, RoutingContext context, String name) {
    return word(context, name).map(text -> id(model, text));
  }

  /** The id of the member in the path. */
  static String member(ReadModel model, RoutingContext context) {
    return id(model, context.pathParam("member"));
  }

  private static String id(ReadModel model, String text) {
    return MemberId.parse(text).isPresent()
        ? text
        : model
            .members()
            .named(text, OptionalLong.empty())
            .value()
            .map(member -> member.id())
            .orElse("");
  }
}
