package dev.witan.node.live;

import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.ledger.Account;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.BodyEvent.ReactionResumed;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolTerms;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns an event into JSON by the names of its fields, which are the specification's words: what is
 * called a member is one in every event. Numbers become the ids of commands, and what an event is
 * about becomes its topics.
 */
final class EventFacts {
  /** Bookkeeping: what people see of it is told by other events, or by the ledger. */
  static final Set<Class<? extends Event>> UNTOLD =
      Set.of(
          ReactionDeferred.class,
          ReactionResumed.class,
          MintReserved.class,
          MintReserveReleased.class,
          DepositReferenceUsed.class,
          SalaryPaid.class,
          RepStaked.class,
          RepUnstaked.class,
          StakesReleased.class,
          BlockCarried.class,
          ArtifactCarried.class);

  static final Set<String> MEMBERS =
      Set.of(
          "member",
          "members",
          "holder",
          "delegate",
          "signer",
          "opener",
          "requester",
          "expert",
          "only");

  static final Set<String> ACCOUNTS = Set.of("from", "to");
  static final Set<String> POSTS = Set.of("post", "replyTo", "supersedes", "citing");

  /** By the name of the field, the word before its number. */
  static final Map<String, String> NUMBERED =
      Map.of(
          "pool", "pool",
          "request", "request",
          "job", "request",
          "offer", "offer",
          "proposal", "proposal");

  static final Set<String> PLAIN =
      Set.of("attempts", "round", "version", "payment", "capacity", "weight", "number");

  /** They stand as texts in every answer. */
  private static final Set<Class<?>> IDS =
      Set.of(MemberId.class, BodyId.class, Hash256.class, PublicKey.class);

  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "fee",
          "price",
          "bond",
          "supply",
          "inFavour",
          "against",
          "before",
          "after",
          "changes",
          "total",
          "value");

  /** How the fields of a record are read, in their order; looked up once for each kind. */
  private static final ClassValue<List<Method>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true))
              .toList();
        }
      };

  private final Ids ids;
  private final Set<String> topics;

  EventFacts(Ids ids, Set<String> topics) {
    this.ids = ids;
    this.topics = topics;
  }

  /** The fields of an event; its topics are added to the set. */
  JsonObject of(Event event) {
    return event instanceof PoolOpenedFor opened
        ? fields(opened.opening()).put("owner", owner(opened.terms()))
        : fields((Record) event);
  }

  private JsonObject owner(PoolTerms terms) {
    String kind = terms.owner().kind().name().toLowerCase(Locale.ROOT);
    String word = kind.equals("referendum") ? "proposal" : kind;
    topics.add(word + ":" + terms.owner().number());
    return new JsonObject().put("kind", kind).put(word, word + "_" + terms.owner().number());
  }

  private JsonObject fields(Record record) {
    JsonObject json = new JsonObject();
    for (Method field : FIELDS.get(record.getClass())) {
      Object value = value(record, field);
      if (value instanceof Cause cause) {
        json.put("clause", cause.clause().text());
      } else if (!(value instanceof Parameters)) {
        json.put(field.getName(), shown(field.getName(), value));
      }
    }
    return json;
  }

  private static Object value(Record record, Method field) {
    try {
      return field.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record that does not tell its fields", e);
    }
  }

  private Object shown(String name, Object value) {
    if (value instanceof Integer number) {
      return numbered(name, number);
    }
    if (value instanceof Long number) {
      return AMOUNTS.contains(name) ? (Object) number.toString() : number;
    }
    if (value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (IDS.contains(value.getClass())) {
      return value.toString();
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(inside -> shown(name, inside)).orElse(null);
    }
    if (value instanceof Collection<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(one -> array.add(shown(name, one)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      return shown(map);
    }
    return value instanceof Record record ? fields(record) : String.valueOf(value);
  }

  private JsonObject shown(Map<?, ?> map) {
    JsonObject json = new JsonObject();
    map.forEach(
        (key, value) ->
            json.put(
                key instanceof Parameter parameter ? parameter.text() : String.valueOf(key),
                value instanceof Integer post ? numbered("post", post) : value));
    return json;
  }

  private Object numbered(String name, int number) {
    if (ACCOUNTS.contains(name)) {
      return number >= 0 ? member(number) : account(number);
    }
    String word = NUMBERED.get(name);
    if (number <= Context.NOBODY
        && (word != null || MEMBERS.contains(name) || POSTS.contains(name))) {
      return null;
    }
    if (MEMBERS.contains(name)) {
      return member(number);
    }
    if (POSTS.contains(name)) {
      String post = ids.post(number);
      topics.add("post:" + post);
      return post;
    }
    if (word == null) {
      return number;
    }
    topics.add(word + ":" + number);
    return word + "_" + number;
  }

  private String member(int number) {
    String member = ids.member(number);
    topics.add("member:" + member);
    return member;
  }

  private static String account(int account) {
    return switch (account) {
      case Account.OUTSIDE -> "outside";
      case Account.TREASURY -> "treasury";
      case Account.HELD -> "held";
      case Account.SALARY -> "salary";
      default -> "settlement";
    };
  }
}
