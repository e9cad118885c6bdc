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
 * Goal: no sequence of offers, requests, proposals and what they meet breaks an invariant, and a
 * rejected command changes nothing but what time changes. Method: seeded random commands on few
 * members, so that they meet; every invariant is checked after every command, and at the end
 * everything that can happen has happened. The seed of a failure is in its message.
 */
final class NaiveRandomJobsTest {
  private static final int SEEDS = 20;
  private static final int STEPS = 600;
  private static final List<String> HANDLES = List.of("ann", "bob", "cat", "dan", "eve", "bank");
  private static final List<String> SKILLS = List.of("welding", "sewing", "cooking");

  private static final List<String> KINDS =
      List.of(
          "offer",
          "offer",
          "offer",
          "change",
          "withdraw",
          "file",
          "file",
          "file",
          "accept",
          "accept",
          "accept",
          "accept",
          "decline",
          "submit",
          "submit",
          "submit",
          "comment",
          "cancel",
          "extend",
          "giveBack",
          "allow",
          "publish",
          "open",
          "stake",
          "stake",
          "stake",
          "stake",
          "stake",
          "propose",
          "attest",
          "attest",
          "attest",
          "attest");

  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<String, Integer> rejected = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  private SplittableRandom random;
  private NaiveBody body;
  private NaiveView view;
  private long at;

  @Test
  void shouldKeepTheInvariantsAfterEveryCommand() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      random = new SplittableRandom(seed);
      found("seed " + seed);
      for (int step = 0; step < STEPS; step++) {
        try {
          step(step);
        } catch (AssertionError | RuntimeException failure) {
          throw new AssertionError("seed " + seed + ", step " + step, failure);
        }
      }
      countOutcomes();
    }
    String counts = accepted + "\n" + rejected + "\n" + outcomes;
    for (String kind : KINDS) {
      assertTrue(accepted.getOrDefault(kind, 0) >= 5, kind + " of " + counts);
      assertTrue(rejected.getOrDefault(kind, 0) >= 5, kind + " of " + counts);
    }
    for (String outcome : expectedOutcomes()) {
      assertTrue(outcomes.getOrDefault(outcome, 0) >= 3, outcome + " of " + counts);
    }
  }

  private static List<String> expectedOutcomes() {
    return List.of(
        "request ratified",
        "request rejected",
        "request inconclusive",
        "request delivered",
        "request cancelled",
        "request expired",
        "proposal lapsed",
        "proposal rejected",
        "proposal accepted",
        "proposal in effect",
        "several attempts",
        "several candidates");
  }

  /** Everybody has coin, and a part of the first REP. */
  private void found(String seed) {
    at = 0;
    body = new NaiveBody(founding(), List.of("bank"), 0, NaiveEntries.ofScenario(seed));
    view = body.view();
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    for (String handle : HANDLES) {
      body.register(at, handle, null);
      body.issue(at, "bank", handle, 100_000, "for " + handle);
      authors.put(handle, handle.equals("bank") ? 500_000L : 100_000L);
    }
    assertTrue(publish("ann", "first", "evidence", authors, null));
    assertTrue(body.openPool(at, "ann", "v", "first", 50_000, null, null));
  }

  private Map<String, Long> founding() {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1 + random.nextLong(60));
    founding.put("pool.quorum", random.nextLong(3) * 100_000);
    founding.put("pool.winRatio", 500_000 + random.nextLong(2) * 150_000);
    founding.put("pool.minFee", random.nextLong(2));
    founding.put("pool.bindingRatio", random.nextLong(300_001));
    founding.put("pool.redistribute", random.nextLong(2));
    founding.put("forum.minFlow", 0L);
    founding.put("availability.acceptWithin", 1 + random.nextLong(40));
    founding.put("availability.silencePenalty", random.nextLong(300_001));
    founding.put("availability.missPenalty", random.nextLong(500_001));
    founding.put("business.matchWithin", 1 + random.nextLong(200));
    founding.put("business.maxAttempts", random.nextLong(5));
    founding.put("governance.attestation", random.nextLong(100_000));
    founding.put("governance.attestWithin", 1 + random.nextLong(200));
    founding.put("governance.duration", 1 + random.nextLong(60));
    founding.put("governance.quorum", random.nextLong(2) * 50_000);
    founding.put("governance.binding1", random.nextLong(100_001));
    founding.put("governance.binding3", random.nextLong(300_001));
    founding.put("governance.maxRetries", random.nextLong(3));
    founding.put("governance.minDelay", random.nextLong(40));
    return founding;
  }

  private void step(int step) {
    at = at + random.nextLong(4);
    body.time(at);
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    String as = one(HANDLES);
    String request = request(kind);
    String expert = expert(request, as);
    String name = "n" + step;
    if (kind.equals("submit")) {
      publish(expert, name, "evidence", alone(expert), null);
    } else if (kind.equals("propose")) {
      publish(as, name, "proposal", alone(as), block(as));
    }
    String before = picture();
    boolean done = command(kind, as, request, expert, name);
    (done ? accepted : rejected).merge(kind, 1, Integer::sum);
    if (!done) {
      assertEquals(before, picture());
    }
    body.assertInvariants();
  }

  private boolean command(String kind, String as, String request, String expert, String name) {
    return switch (kind) {
      case "offer", "change", "withdraw" -> offering(kind, as, name);
      case "file" -> file(as, name);
      case "accept" -> body.accept(at, expert, request);
      case "decline" -> body.decline(at, expert, request);
      case "giveBack" -> body.giveBack(at, expert, request);
      case "submit" -> body.submit(at, expert, request, mostly(name));
      case "comment" -> body.comment(at, requester(request, as), request, 1);
      case "cancel" -> body.cancel(at, requester(request, as), request);
      case "extend" -> body.extend(at, requester(request, as), request, at + random.nextLong(200));
      case "allow" -> body.allow(at, as, one(HANDLES), random.nextLong(9000), at + 90);
      case "publish" -> publish(as, "p" + random.nextInt(300), "evidence", alone(as), null);
      case "open" -> body.openPool(at, as, name, one(body.posts()), one(0, 1, 500), null, null);
      case "propose" -> body.submitProposal(at, as, name, mostly(name));
      case "attest" -> body.attest(at, as, one(view.proposals()), part(as));
      default -> stake(as, random.nextInt(5) == 0 ? one(HANDLES) : as);
    };
  }

  private boolean offering(String kind, String as, String name) {
    String offer = one(view.offers());
    String owner = view.offers().isEmpty() || random.nextInt(8) == 0 ? as : view.owner(offer);
    long end = at + random.nextLong(300);
    return switch (kind) {
      case "offer" -> {
        List<String> skills = List.of(one(SKILLS), "extra" + random.nextInt(9));
        yield body.offer(at, as, name, part(as), skills, one(0, 1, 2, 3), end, one(0, 0, 1, 300));
      }
      case "change" -> body.changeOffer(at, owner, offer, part(owner), end + 200);
      default -> body.withdrawOffer(at, owner, offer);
    };
  }

  private boolean file(String as, String name) {
    String expert = random.nextInt(4) == 0 ? one(HANDLES) : null;
    long fee = one(0, 1, 10, 500, 2000);
    long deliverWithin = one(0, 20, 60, 150);
    return body.file(at, as, name, "R", 0, one(SKILLS), fee, deliverWithin, expert);
  }

  /** Mostly the post that was published for this. */
  private String mostly(String post) {
    return random.nextInt(8) == 0 ? one(body.posts()) : post;
  }

  private NaiveBlock block(String as) {
    Map<String, Long> set = Map.of("fee.treasuryShare", one(0, 500_000, 500_001));
    List<NaiveBlock.Payment> payments = List.of(new NaiveBlock.Payment(one(HANDLES), one(1, 1000)));
    return new NaiveBlock(set, Map.of(), List.of("bank", as), payments, one(20, 50));
  }

  private boolean stake(String as, String holder) {
    List<String> pools = body.pools();
    pools.removeIf(pool -> !body.poolState(pool).equals("open") && random.nextInt(20) != 0);
    boolean inFavour = random.nextInt(5) != 0;
    return body.stake(at, as, one(pools), inFavour, part(holder), holder);
  }

  private boolean publish(
      String as, String post, String kind, LinkedHashMap<String, Long> authors, NaiveBlock block) {
    List<NaiveCitation> citations = new ArrayList<>();
    if (random.nextInt(2) == 0 && !body.posts().isEmpty()) {
      citations.add(new NaiveCitation(one(body.posts()), -1_000_000));
    }
    return body.publish(at, as, post, kind, authors, citations, null, "T", 0, List.of(), block);
  }

  private static LinkedHashMap<String, Long> alone(String author) {
    return NaiveStage.alone(author);
  }

  /** Mostly in the state in which this can be done. */
  private String request(String kind) {
    List<String> requests = view.requests();
    String fitting =
        switch (kind) {
          case "accept", "decline" -> "offered";
          case "submit", "giveBack", "extend" -> "working";
          case "comment" -> "judged";
          default -> "open";
        };
    if (random.nextInt(8) != 0) {
      requests.removeIf(request -> !view.requestState(request).equals(fitting));
    }
    return one(requests);
  }

  private String expert(String request, String otherwise) {
    boolean known = view.requests().contains(request) && view.expert(request) != null;
    return known && random.nextInt(10) != 0 ? view.expert(request) : otherwise;
  }

  private String requester(String request, String otherwise) {
    boolean known = view.requests().contains(request) && random.nextInt(10) != 0;
    return known ? view.requester(request) : otherwise;
  }

  /** From 0 to a little more than the member has. */
  private long part(String handle) {
    return random.nextLong(body.rep(handle) / (1 + random.nextInt(4)) + 3);
  }

  private String one(List<String> names) {
    return names.isEmpty() ? "none" : names.get(random.nextInt(names.size()));
  }

  private long one(long... numbers) {
    return numbers[random.nextInt(numbers.length)];
  }

  private void countOutcomes() {
    for (String request : view.requests()) {
      outcomes.merge("request " + view.requestState(request), 1, Integer::sum);
      outcomes.merge("several attempts", view.attempts(request) > 1 ? 1 : 0, Integer::sum);
    }
    for (String proposal : view.proposals()) {
      outcomes.merge("proposal " + view.proposalState(proposal), 1, Integer::sum);
      outcomes.merge("proposal in effect", view.isInEffect(proposal) ? 1 : 0, Integer::sum);
    }
    for (NaiveDraw draw : view.draws()) {
      boolean several = !draw.total().equals(draw.sumThrough().subtract(draw.sumBefore()));
      outcomes.merge("several candidates", several ? 1 : 0, Integer::sum);
    }
  }

  /** Everything that a rejected command might have changed. */
  private String picture() {
    StringBuilder picture = new StringBuilder();
    for (String handle : body.handles()) {
      picture.append(handle).append(' ').append(body.rep(handle)).append(' ');
      picture.append(body.staked(handle)).append(' ').append(body.coin(handle)).append('\n');
    }
    for (String offer : view.offers()) {
      picture.append(offer).append(' ').append(view.isActive(offer)).append(view.until(offer));
      picture.append(' ').append(view.amount(offer)).append(' ').append(view.bonded(offer));
    }
    for (String request : view.requests()) {
      picture.append(request).append(' ').append(view.requestState(request)).append(' ');
      picture.append(view.expert(request)).append(view.deadline(request)).append('\n');
    }
    for (String proposal : view.proposals()) {
      picture.append(proposal).append(view.proposalState(proposal)).append(view.attested(proposal));
    }
    for (String pool : body.pools()) {
      picture.append(pool).append(body.poolState(pool)).append(body.poolFor(pool)).append(' ');
      picture.append(body.poolAgainst(pool)).append(' ').append(body.deadline(pool)).append('\n');
    }
    picture.append(view.parameters()).append(view.treasurers()).append(body.held()).append(' ');
    return picture.append(body.treasury()).append(' ').append(view.position()).toString();
  }
}
