package dev.witan.systemtests.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Goal: no sequence of commands breaks an invariant, and a rejected command changes nothing but
 * what time changes. Method: seeded random commands on few members, posts and pools, so that they
 * meet; every invariant is checked after every command. The seed of a failure is in its message.
 */
final class NaiveRandomTest {
  private static final int SEEDS = 40;
  private static final int STEPS = 600;
  private static final List<String> HANDLES = List.of("ann", "bob", "cat", "dan", "bank");

  private static final List<String> KINDS =
      List.of(
          "register",
          "issue",
          "redeem",
          "allow",
          "publish",
          "publish",
          "open",
          "open",
          "open",
          "stake",
          "stake",
          "stake",
          "stake",
          "stake",
          "stake");

  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<String, Integer> rejected = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  private final Map<String, String> signers = new TreeMap<>();
  private SplittableRandom random;
  private NaiveBody body;
  private long at;

  @Test
  void shouldKeepTheInvariantsAfterEveryCommand() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      random = new SplittableRandom(seed);
      at = 0;
      signers.clear();
      body = new NaiveBody(founding(), List.of("bank"), 0);
      for (int step = 0; step < STEPS; step++) {
        try {
          step(step);
        } catch (AssertionError | RuntimeException failure) {
          throw new AssertionError("seed " + seed + ", step " + step, failure);
        }
      }
      for (String pool : body.pools()) {
        outcomes.merge(body.poolState(pool), 1, Integer::sum);
      }
    }
    List<String> kinds = List.of("allow", "issue", "open", "publish", "redeem", "register");
    for (String kind : kinds) {
      assertTrue(accepted.getOrDefault(kind, 0) > 20, kind + " of " + accepted);
      assertTrue(rejected.getOrDefault(kind, 0) > 20, kind + " of " + rejected);
    }
    assertTrue(accepted.get("stake") > 500, accepted.toString());
    assertTrue(accepted.get("stake for another") > 20, accepted.toString());
    for (String outcome : List.of("accepted", "rejected", "inconclusive")) {
      assertTrue(outcomes.get(outcome) > 50, outcomes.toString());
    }
  }

  private Map<String, Long> founding() {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1 + random.nextLong(200));
    founding.put("pool.quorum", random.nextLong(3) * 200_000);
    founding.put("pool.winRatio", 500_000 + random.nextLong(3) * 150_000);
    founding.put("pool.minFee", random.nextLong(2));
    founding.put("pool.bindingRatio", random.nextLong(1_000_001));
    founding.put("pool.redistribute", random.nextLong(2));
    founding.put("pool.mintingRatio", random.nextLong(3_000_000));
    founding.put("forum.minFlow", random.nextLong(20));
    founding.put("fee.authorShare", random.nextLong(1_000_001));
    founding.put("forum.maxFlowSteps", random.nextLong(20));
    return founding;
  }

  private void step(int step) {
    at = at + random.nextLong(5);
    body.time(at);
    String before = picture();
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    String as = handle();
    boolean forAnother = kind.equals("stake") && random.nextInt(3) == 0;
    boolean done = command(kind, as, forAnother ? handle() : as, step);
    (done ? accepted : rejected).merge(forAnother ? "stake for another" : kind, 1, Integer::sum);
    if (!done) {
      assertEquals(before, picture());
    }
    body.assertInvariants();
  }

  private boolean command(String kind, String as, String holder, int step) {
    return switch (kind) {
      case "register" -> body.register(at, as, null);
      case "issue" ->
          body.issue(at, "bank", as, 1 + random.nextLong(1000), "r" + random.nextInt(60));
      case "redeem" -> body.redeem(at, as, random.nextLong(50));
      case "allow" -> body.allow(at, as, handle(), random.nextLong(500), at + random.nextLong(90));
      case "publish" -> publish(as, "p" + random.nextInt(150));
      case "open" -> open("v" + step, one(body.posts()));
      default -> body.stake(at, as, pool(), random.nextBoolean(), amount(holder), holder);
    };
  }

  /** Mostly by the author who signed the post. */
  private boolean open(String pool, String post) {
    String as = random.nextInt(10) == 0 ? handle() : signers.getOrDefault(post, "ann");
    return body.openPool(at, as, pool, post, random.nextLong(300), null, null);
  }

  /** From 0 to a little more than there is. */
  private long amount(String holder) {
    long free = body.handles().contains(holder) ? body.free(holder) : 0;
    return random.nextLong(free / (1 + random.nextInt(4)) + 3);
  }

  private boolean publish(String as, String post) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    long weight = Math.min(1_000_000, 1 + random.nextLong(2_000_000));
    authors.put(as, weight);
    if (weight < 1_000_000) {
      authors.put(handle(), 1_000_000 - weight);
    }
    List<NaiveCitation> citations = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String target = random.nextInt(8) == 0 ? "incinerator" : one(body.posts());
      citations.add(new NaiveCitation(target, random.nextLong(-400_000, 400_000)));
    }
    boolean done =
        body.publish(at, as, post, "evidence", authors, citations, null, "T", 0, List.of());
    if (done) {
      signers.put(post, as);
    }
    return done;
  }

  private String handle() {
    return HANDLES.get(random.nextInt(HANDLES.size()));
  }

  private String one(List<String> names) {
    return names.isEmpty() ? "none" : names.get(random.nextInt(names.size()));
  }

  /** Mostly one that is open. */
  private String pool() {
    List<String> pools = new ArrayList<>(body.pools());
    if (random.nextInt(10) != 0) {
      pools.removeIf(pool -> !body.poolState(pool).equals("open"));
    }
    return one(pools);
  }

  /** Everything that can be seen of the body. */
  private String picture() {
    StringBuilder picture = new StringBuilder();
    for (String handle : body.handles()) {
      picture.append(handle).append(' ').append(body.rep(handle)).append(' ');
      picture.append(body.staked(handle)).append(' ').append(body.coin(handle)).append('\n');
    }
    for (String post : body.posts()) {
      picture.append(post).append(' ').append(body.value(post)).append('\n');
    }
    for (String pool : body.pools()) {
      picture.append(pool).append(' ').append(body.poolState(pool)).append(' ');
      picture.append(body.poolFor(pool)).append(' ').append(body.poolAgainst(pool)).append(' ');
      picture.append(body.deadline(pool)).append('\n');
    }
    picture.append(body.supply()).append(' ').append(body.minted()).append(' ');
    picture.append(body.burned()).append(' ').append(body.coinIssued()).append(' ');
    picture.append(body.coinRedeemed()).append(' ').append(body.treasury()).append(' ');
    return picture.append(body.held()).append(' ').append(body.salaryLeft()).toString();
  }
}
