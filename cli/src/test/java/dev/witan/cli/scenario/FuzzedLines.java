package dev.witan.cli.scenario;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.witan.kernel.Parameter;

/** Makes lines that mostly can be read, of few names, so that they meet each other. */
final class FuzzedLines {
  private static final String[] HANDLES = {"ada", "ben", "eva", "bank", "treasury"};
  private static final String[] POSTS = {"p1", "p2", "p3", "p4", "incinerator"};
  private static final String[] POOLS = {
    "v1", "v2", "v3", "v4", "pool_0", "r1/pool", "r2/pool", "g1/referendum1", "g1/referendum3"
  };
  private static final String[] OFFERS = {"a1", "a2", "a3", "offer_0"};
  private static final String[] REQUESTS = {"r1", "r2", "r3", "request_0"};
  private static final String[] PROPOSALS = {"g1", "g2", "proposal_0"};
  private static final String[] KEYS = {"ada", "ben", "k1", "k2", "k3"};
  private static final long[] TIMES = {0, 1, 10, 500, 1_000, 100_000, 86_400_000, 1L << 52};
  private static final long[] AMOUNTS = {
    0, 1, 999, 1_000_000, 100_000_000, 7_777_777, 1L << 59, 1L << 60, Long.MAX_VALUE
  };
  private static final int[] WEIGHTS = {
    1_000_000, 500_000, 1, 333_333, -1_000_000, -250_000, 0, 1_000_001
  };
  private static final String[] PARAMETERS = {
    "pool.duration",
    "pool.quorum",
    "pool.winRatio",
    "pool.bindingRatio",
    "pool.authorShare",
    "pool.mintingRatio",
    "pool.minFee",
    "pool.maxExtensions",
    "pool.quietPeriod",
    "pool.maxQuietExtensions",
    "fee.authorShare",
    "fee.treasuryShare",
    "forum.chainLimit",
    "forum.minFlow",
    "forum.maxFlowSteps",
    "forum.maxCitations",
    "member.fee",
    "coin.initialGrant"
  };
  private static final long[] VALUES = {
    0, 1, 3, 1_000, 500_000, 1_000_000, 1L << 40, (1L << 53) - 1
  };

  private final FuzzedDataProvider data;
  private long time;

  FuzzedLines(FuzzedDataProvider data) {
    this.data = data;
  }

  String genesis() {
    StringBuilder parameters = new StringBuilder("\"pool.redistribute\": " + data.consumeBoolean());
    int from = data.consumeInt(0, PARAMETERS.length);
    int to = data.consumeInt(from, PARAMETERS.length);
    for (int i = from; i < to; i++) {
      parameters.append(", \"").append(PARAMETERS[i]).append("\": ").append(value(PARAMETERS[i]));
    }
    return "{\"genesis\": {\"body\": \"b\", \"at\": 0, \"treasurers\": [\"bank\"], \"parameters\": {"
        + parameters
        + "}}}";
  }

  /** A value that a founding may set, so that most bodies come into being. */
  private long value(String name) {
    long value = pick(VALUES);
    return Parameter.named(name).orElseThrow().allowsFounding(value) ? value : 1;
  }

  String next() {
    time = Math.min(time + pick(TIMES), (1L << 53) - 1);
    String does = does();
    if (does.equals("time")) {
      return "{\"at\": " + time + ", \"do\": \"time\"}";
    }
    return "{\"at\": "
        + time
        + ", \"as\": \""
        + pick(HANDLES)
        + "\", \"do\": \""
        + does
        + "\", "
        + fields(does)
        + "}";
  }

  private String does() {
    return data.pickValue(
        new String[] {
          "time",
          "member.register",
          "coin.issue",
          "coin.transfer",
          "coin.redeem",
          "key.add",
          "key.revoke",
          "key.recover",
          "reputation.allow",
          "post.publish",
          "pool.open",
          "pool.stake",
          "availability.offer",
          "availability.change",
          "availability.withdraw",
          "request.file",
          "request.accept",
          "request.decline",
          "request.submit",
          "request.comment",
          "request.cancel",
          "request.extend",
          "request.giveBack",
          "proposal.submit",
          "proposal.attest"
        });
  }

  private String fields(String does) {
    return switch (does) {
      case "member.register" ->
          data.consumeBoolean() ? text("sponsor", HANDLES) : text("name", KEYS);
      case "coin.issue" -> to() + reference();
      case "coin.transfer" -> to() + amount("amount");
      case "coin.redeem" -> reference();
      case "key.add", "key.revoke" -> text("key", KEYS);
      case "key.recover" ->
          text("recoveryKey", KEYS)
              + ", "
              + text("key", KEYS)
              + ", \"recoveryHash\": {"
              + text("key", KEYS)
              + "}";
      case "reputation.allow" -> to() + amount("amount") + ", \"until\": " + (time + pick(TIMES));
      case "post.publish" -> publish();
      case "pool.open" -> text("id", POOLS) + ", " + text("post", POSTS) + ", " + amount("fee");
      case "pool.stake" -> stake();
      default -> does.startsWith("proposal.") ? governance(does) : work(does);
    };
  }

  private String work(String does) {
    String request = text("request", REQUESTS);
    String until = ", \"until\": " + Math.min(time + pick(TIMES), (1L << 53) - 1);
    return switch (does) {
      case "availability.offer" ->
          text("id", OFFERS)
              + ", \"skills\": [\"s\"], \"capacity\": 2, "
              + amount("amount")
              + ", \"price\": \"0\""
              + until;
      case "availability.change" -> text("offer", OFFERS) + ", " + amount("amount") + until;
      case "availability.withdraw" -> text("offer", OFFERS);
      case "request.file" -> file();
      case "request.submit" -> request + ", " + text("post", POSTS);
      case "request.comment" -> request + ", \"satisfied\": true";
      case "request.extend" -> request + until;
      default -> request;
    };
  }

  private String file() {
    String file =
        text("id", REQUESTS)
            + ", \"title\": \"T\", \"skill\": \"s\", \"deliverWithin\": 1000, "
            + amount("fee");
    return data.consumeBoolean()
        ? file + ", \"match\": \"direct\", " + text("expert", HANDLES)
        : file;
  }

  private String governance(String does) {
    return does.equals("proposal.submit")
        ? text("id", PROPOSALS) + ", " + text("post", POSTS)
        : text("proposal", PROPOSALS) + ", " + amount("amount");
  }

  private String publish() {
    String kind =
        data.consumeBoolean()
            ? "\"proposal\", \"delay\": 86400000, \"set\": {\"pool.quorum\": 7}"
            : "\"evidence\"";
    String post = text("id", POSTS) + ", \"kind\": " + kind + ", \"title\": \"" + time + "\"";
    if (data.consumeBoolean()) {
      post += ", \"authors\": " + weighed(HANDLES);
    }
    return post + ", \"citations\": " + weighed(POSTS);
  }

  private String stake() {
    String side = data.consumeBoolean() ? "for" : "against";
    String stake = text("pool", POOLS) + ", \"side\": \"" + side + "\", " + amount("amount");
    return data.consumeBoolean() ? stake + ", " + text("holder", HANDLES) : stake;
  }

  private String weighed(String[] names) {
    StringBuilder object = new StringBuilder("{");
    int from = data.consumeInt(0, names.length);
    int to = data.consumeInt(from, names.length);
    for (int i = from; i < to; i++) {
      object.append(i == from ? "\"" : ", \"").append(names[i]).append("\": ");
      object.append(WEIGHTS[data.consumeInt(0, WEIGHTS.length - 1)]);
    }
    return object.append("}").toString();
  }

  private String to() {
    return text("to", HANDLES) + ", ";
  }

  private String reference() {
    return amount("amount") + ", \"reference\": \"" + time + "\"";
  }

  private String amount(String name) {
    return "\"" + name + "\": \"" + pick(AMOUNTS) + "\"";
  }

  private String text(String name, String[] values) {
    return "\"" + name + "\": \"" + pick(values) + "\"";
  }

  private String pick(String[] values) {
    return values[data.consumeInt(0, values.length - 1)];
  }

  private long pick(long[] values) {
    return values[data.consumeInt(0, values.length - 1)];
  }
}
