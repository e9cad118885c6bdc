package dev.witan.statemachine.codec;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the fields of one JSON object strictly. The first problem is kept, with the path of the
 * field; what is read after it is of no use. A field that nobody reads is unknown, and a problem.
 */
final class FieldReader {
  private static final Pattern AMOUNT = Pattern.compile("0|[1-9][0-9]{0,18}");

  private static final Signature NO_SIGNATURE = Signature.of(new byte[Signature.BYTES]);

  private final Json.Fields fields;
  private final Names names;
  private final String path;
  private final FieldReader parent;
  private final Set<String> read = new HashSet<>(); // lookup only
  private String problem;

  FieldReader(Json.Fields fields, Names names) {
    this(fields, names, "", null);
  }

  private FieldReader(Json.Fields fields, Names names, String path, FieldReader parent) {
    this.fields = fields;
    this.names = names;
    this.path = path;
    this.parent = parent;
  }

  /** The first problem, or null; fields that were not read count as one. */
  String problem() {
    if (problem == null) {
      for (String name : fields.values().keySet()) {
        if (!read.contains(name)) {
          return path + "/" + name + ": unknown field";
        }
      }
    }
    return problem;
  }

  boolean has(String name) {
    return fields.values().containsKey(name);
  }

  String text(String name) {
    Json value = take(name);
    if (value instanceof Json.Text text) {
      return text.value();
    }
    return fail(name, "expected a string", "");
  }

  String textOr(String name, String absent) {
    return has(name) ? text(name) : absent;
  }

  /** An amount: a string of micro-units without sign or leading zeros. */
  long amount(String name) {
    Json value = take(name);
    if (value instanceof Json.Text text && AMOUNT.matcher(text.value()).matches()) {
      try {
        return Long.parseLong(text.value());
      } catch (NumberFormatException e) {
        return fail(name, "the amount is above 2^63 - 1", 0L);
      }
    }
    return fail(name, "expected a string of micro-units, such as \"1000000\"", 0L);
  }

  long integer(String name) {
    Json value = take(name);
    if (value instanceof Json.Int number) {
      return number.value();
    }
    return fail(name, "expected an integer", 0L);
  }

  /** A time, length or ratio: an integer of at least 0. */
  long count(String name) {
    long value = integer(name);
    return value >= 0 ? value : fail(name, "expected an integer of at least 0", 0L);
  }

  OptionalLong optionalCount(String name) {
    return has(name) ? OptionalLong.of(count(name)) : OptionalLong.empty();
  }

  boolean bool(String name) {
    Json value = take(name);
    if (value instanceof Json.Bool bool) {
      return bool.value();
    }
    return fail(name, "expected true or false", false);
  }

  MemberId member(String name) {
    return named(name, names::member, "a member", new MemberId(0, 0, 0));
  }

  Hash256 post(String name) {
    return named(name, names::post, "a post", new Hash256(0, 0, 0, 0));
  }

  Hash256 hash(String name) {
    return named(name, Hash256::parse, "64 lower-case hexadecimal digits", new Hash256(0, 0, 0, 0));
  }

  PublicKey key(String name) {
    return named(name, names::key, "a key", new PublicKey(new Hash256(0, 0, 0, 0)));
  }

  Signature signature(String name) {
    return named(name, Signature::parse, "64 bytes in base64url", NO_SIGNATURE);
  }

  int pool(String name) {
    return numbered(name, names.pool(text(name)), "a pool");
  }

  int offer(String name) {
    return numbered(name, names.offer(text(name)), "an offer");
  }

  int request(String name) {
    return numbered(name, names.request(text(name)), "a request");
  }

  int proposal(String name) {
    return numbered(name, names.proposal(text(name)), "a proposal");
  }

  private int numbered(String name, OptionalInt number, String kind) {
    return number.isPresent() ? number.getAsInt() : fail(name, "expected " + kind, 0);
  }

  /** What this reads when the field is there and not null. */
  <T> Optional<T> optional(String name, Function<String, T> reader) {
    if (fields.values().get(name) instanceof Json.Null) {
      read.add(name);
      return Optional.empty();
    }
    return has(name) ? Optional.of(reader.apply(name)) : Optional.empty();
  }

  /** The object under this name. */
  FieldReader object(String name) {
    return child(take(name), path + "/" + name);
  }

  /** The names of all fields here. */
  List<String> names() {
    return List.copyOf(fields.values().keySet());
  }

  /** What this reads from each object of a list; a missing list is empty. */
  <T> List<T> list(String name, Function<FieldReader, T> reader) {
    List<T> list = new ArrayList<>();
    if (!has(name)) {
      return list;
    }
    if (!(take(name) instanceof Json.Items items)) {
      return fail(name, "expected a list", list);
    }
    for (int i = 0; i < items.values().size(); i++) {
      FieldReader item = child(items.values().get(i), path + "/" + name + "/" + i);
      list.add(reader.apply(item));
      item.close();
    }
    return list;
  }

  /** The strings of a list; a missing list is empty. */
  List<String> texts(String name) {
    List<String> list = new ArrayList<>();
    if (!has(name)) {
      return list;
    }
    if (!(take(name) instanceof Json.Items items)) {
      return fail(name, "expected a list", list);
    }
    for (Json item : items.values()) {
      list.add(item instanceof Json.Text text ? text.value() : fail(name, "expected strings", ""));
    }
    return list;
  }

  /** Looks for unknown fields of an object that was read, and tells its problem upwards. */
  void close() {
    if (parent != null && parent.problem == null) {
      parent.problem = problem();
    }
  }

  /** Notes that this field has a problem. */
  <T> T fail(String name, String sentence, T instead) {
    if (problem == null) {
      problem = path + "/" + name + ": " + sentence;
    }
    return instead;
  }

  private FieldReader child(Json value, String childPath) {
    if (value instanceof Json.Fields object) {
      return new FieldReader(object, names, childPath, this);
    }
    if (problem == null) {
      problem = childPath + ": expected an object";
    }
    return new FieldReader(new Json.Fields(new TreeMap<>()), names, childPath, this);
  }

  private <T> T named(String name, Function<String, Optional<T>> parser, String kind, T instead) {
    Optional<T> value = parser.apply(text(name));
    return value.isPresent() ? value.get() : fail(name, "expected " + kind, instead);
  }

  private Json take(String name) {
    read.add(name);
    Json value = fields.values().get(name);
    if (value == null) {
      fail(name, "missing", "");
    }
    return value;
  }
}
