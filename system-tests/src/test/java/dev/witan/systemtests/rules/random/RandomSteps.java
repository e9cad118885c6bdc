package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes steps that are worth doing: it looks at the naive body to meet its bounds, just beside and
 * just beyond them.
 */
final class RandomSteps {
  static final List<String> HANDLES = List.of("ann", "bob", "cat", "dan", "eve", Run.TREASURER);
  static final List<String> STRANGERS =
      List.of(
          "no",
          "incinerator",
          "treasury",
          "Eve",
          "late-comer",
          "a-handle-of-33-characters-is-too-l");
  private static final long DAY_MS = 24L * 60 * 60 * 1000;
  private static final long MOST_MS = 400 * DAY_MS;

  private final Dice dice;
  private final RandomFounding founding;
  private final RandomAmounts amounts;
  private final RandomDrafts drafts;
  private final RandomJobs jobs;
  private final RandomProposals proposals;
  private final long jobsShare;
  private final long proposalsShare;
  private final Map<String, Long> parameters;
  private final List<Step.Allow> allowances = new ArrayList<>();
  private final Map<String, String> posts = new HashMap<>(); // of pools
  private final Map<String, Boolean> sides = new HashMap<>(); // of pool, actor and holder
  private long at;
  private int made;

  /** The parameters are changed when a step changes them. */
  RandomSteps(
      Dice dice,
      RandomFounding founding,
      long scale,
      long foundedAt,
      Map<String, Long> parameters) {
    this.dice = dice;
    this.founding = founding;
    this.parameters = parameters;
    this.amounts = new RandomAmounts(dice, scale, parameters);
    this.drafts = new RandomDrafts(dice);
    this.jobs = new RandomJobs(dice, amounts, drafts, posts);
    this.proposals = new RandomProposals(dice, amounts, drafts, parameters);
    this.jobsShare = dice.one(0, 40, 55, 70);
    this.proposalsShare = dice.one(0, 10, 25, jobsShare == 0 ? 50 : 0);
    this.at = foundedAt;
  }

  /** Offers of nearly everybody for one skill, so that draws have many candidates; seldom none. */
  List<Step> market(NaiveBody body) {
    return jobsShare > 0 && dice.chance(60) ? jobs.market(body, at) : List.of();
  }

  /** How one member comes to have all that FORUM-8 lets it: nobody has this skill. */
  List<Step> hoard() {
    List<Step> steps = new ArrayList<>();
    String as = anybody();
    for (int i = 0; i < 65; i++) {
      steps.add(new Step.File(at, as, "h" + i, "Rare", 0, "rare", 0, DAY_MS, null));
    }
    return steps;
  }

  /** How a body gets its first members, coin and REP; any of it may fail. */
  List<Step> opening() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Issue(at, Run.TREASURER, Run.TREASURER, amounts.wealth(), "first"));
    for (String handle : HANDLES) {
      String sponsor = parameters.getOrDefault("member.fee", 0L) > 0 ? Run.TREASURER : null;
      steps.add(new Step.Register(at, handle, sponsor));
      steps.add(new Step.Issue(at, Run.TREASURER, handle, amounts.wealth(), "for " + handle));
    }
    Draft first = drafts.founding(HANDLES);
    String author = first.authors().keySet().iterator().next();
    posts.put("v0", first.name());
    steps.add(new Step.Publish(at, author, first));
    steps.add(new Step.Open(at, author, "v0", first.name(), amounts.grant(), null, null));
    return steps;
  }

  /** The next step, not earlier than the one before. */
  Step next(NaiveBody body) {
    made++;
    parameters.putAll(body.view().parameters());
    at = time(body);
    if (dice.chance(30) && openPools(body).stream().anyMatch(pool -> pool.contains("/"))) {
      return stake(body);
    }
    if (dice.chance((int) jobsShare)) {
      return jobs.next(body, at, made);
    }
    if (dice.chance((int) proposalsShare)) {
      return proposals.next(body, at, made);
    }
    long kind = dice.upTo(99);
    boolean nothingOpen = openPools(body).isEmpty();
    if (kind < 50 && (!nothingOpen || dice.chance(3))) {
      return stake(body);
    }
    if (kind < 62 && (!untaken(body).isEmpty() || dice.chance(5))) {
      return open(body);
    }
    if (kind < 76) {
      return new Step.Publish(at, drafts.signer(HANDLES, body.posts()), drafts.last());
    }
    if (kind < 83) {
      return allow(body);
    }
    return other(body, kind);
  }

  private Step other(NaiveBody body, long kind) {
    if (kind < 88) {
      return new Step.Pass(at);
    }
    if (kind < 90) {
      String to = dice.chance(20) ? "treasury" : anybody();
      String by = dice.chance(90) ? Run.TREASURER : anybody();
      return new Step.Issue(at, by, to, amounts.issue(body), "deposit " + dice.upTo(40));
    }
    if (kind < 93) {
      String as = anybody();
      return new Step.Transfer(at, as, anybody(), amounts.coin(body, as));
    }
    if (kind < 95) {
      String as = anybody();
      return new Step.Redeem(at, as, amounts.coin(body, as));
    }
    if (kind < 97) {
      return new Step.Register(at, anybody(), dice.chance(60) ? anybody() : null);
    }
    String name = founding.name();
    long value = founding.value(name);
    parameters.put(name, value);
    return new Step.Change(at, name, value);
  }

  /** The same time, soon, or at and beside a time at which something happens. */
  private long time(NaiveBody body) {
    long kind = dice.upTo(99);
    if (kind < 40 || (jobsShare > 0 && dice.chance(50))) {
      return at;
    }
    if (kind < 78) {
      return at + dice.one(1, 1, 1, 2, 3, 10);
    }
    List<Long> moments = new ArrayList<>();
    if (kind < 95) {
      for (String pool : openPools(body)) {
        long duration = parameters.getOrDefault("pool.duration", 3 * DAY_MS);
        long quiet = duration / 1000 * parameters.getOrDefault("pool.quietPeriod", 100_000L) / 1000;
        moments.add(body.deadline(pool));
        moments.add(body.deadline(pool) - quiet);
      }
      moments.addAll(jobs.moments(body.view()));
      moments.addAll(proposalsShare > 0 ? proposals.moments(at) : List.of());
      moments.removeIf(moment -> moment > at + MOST_MS);
    } else if (kind < 98) {
      allowances.forEach(allowance -> moments.add(allowance.until()));
    } else {
      moments.add((at / DAY_MS + 1) * DAY_MS);
    }
    long moment = moments.isEmpty() ? at : dice.one(moments) + dice.one(-1, 0, 0, 0, 1);
    return Math.max(at, moment);
  }

  private Step stake(NaiveBody body) {
    List<String> pools = dice.chance(95) ? openPools(body) : body.pools();
    List<String> owned = pools.stream().filter(name -> name.contains("/")).toList();
    pools = owned.isEmpty() || dice.chance(50) ? pools : owned;
    String pool = pools.isEmpty() ? "v" + dice.upTo(made) : dice.one(pools);
    String as = dice.chance(90) ? voter(body, pool) : anybody();
    String holder = dice.chance(10) ? as : null;
    if (dice.chance(30) && !allowances.isEmpty()) {
      Step.Allow allowance = allowance(pool);
      as = allowance.to();
      holder = dice.chance(95) ? allowance.as() : anybody();
    }
    boolean inFavour = isInFavour(pool + " " + as + " " + holder);
    long amount = amounts.stake(body, pool, inFavour, holder == null ? as : holder, allowances);
    return new Step.Stake(at, as, pool, inFavour, amount, holder);
  }

  /** Mostly the side on which the same stake was before. */
  private boolean isInFavour(String stake) {
    boolean inFavour = sides.computeIfAbsent(stake, before -> dice.chance(60));
    return dice.chance(95) == inFavour;
  }

  /** Somebody with free REP who is no author of the post, if there is one. */
  private String voter(NaiveBody body, String pool) {
    List<String> voters = new ArrayList<>(body.handles());
    voters.removeIf(
        handle ->
            body.free(handle) + RandomAmounts.available(body, handle) == 0
                || drafts.isAuthor(handle, posts.get(pool)));
    return voters.isEmpty() ? anybody() : dice.one(voters);
  }

  /** An allowance that is in force and whose members are no authors of the post, or any. */
  private Step.Allow allowance(String pool) {
    List<Step.Allow> fitting = new ArrayList<>(allowances);
    fitting.removeIf(
        allowance ->
            allowance.until() < at
                || allowance.amount() == 0
                || allowance.as().equals(allowance.to())
                || drafts.isAuthor(allowance.as(), posts.get(pool))
                || drafts.isAuthor(allowance.to(), posts.get(pool)));
    List<Step.Allow> ending = new ArrayList<>(fitting);
    ending.removeIf(allowance -> allowance.until() > at + 1);
    if (!ending.isEmpty()) {
      return dice.one(ending);
    }
    return dice.one(fitting.isEmpty() || dice.chance(5) ? allowances : fitting);
  }

  /** Mostly by an author of a post that has no pool yet. */
  private Step open(NaiveBody body) {
    String post = drafts.post(untaken(body));
    String as = dice.chance(92) ? drafts.author(post, HANDLES) : anybody();
    Long duration = null;
    Long quorum = null;
    if (dice.chance(15)) {
      long inForce = parameters.getOrDefault("pool.duration", 3 * DAY_MS);
      duration =
          dice.one(inForce - 1, inForce, inForce + 1, inForce * 2, 90 * DAY_MS, 90 * DAY_MS + 1);
    }
    if (dice.chance(15)) {
      long inForce = parameters.getOrDefault("pool.quorum", 100_000L);
      quorum = dice.one(Math.max(0, inForce - 1), inForce, inForce + 1, 500_000, 500_001);
    }
    posts.put("v" + made, post);
    return new Step.Open(at, as, "v" + made, post, amounts.fee(body, as), duration, quorum);
  }

  private Step allow(NaiveBody body) {
    String as = anybody();
    long amount = amounts.allowance(body, as);
    long until = at + dice.one(-1, 0, 1, 100, 1000, DAY_MS, DAY_MS * 30, DAY_MS * 30);
    Step.Allow step = new Step.Allow(at, as, anybody(), amount, Math.max(0, until));
    if (allowances.size() > 2 && dice.chance(40)) {
      Step.Allow old = dice.one(allowances);
      long changed = dice.one(0, amount, amount, old.amount());
      step = new Step.Allow(at, old.as(), old.to(), changed, old.until());
    }
    remember(step);
    return step;
  }

  private void remember(Step.Allow step) {
    allowances.removeIf(old -> old.as().equals(step.as()) && old.to().equals(step.to()));
    allowances.add(step);
  }

  /** The posts on which no pool is open or was accepted; seldom all. */
  private List<String> untaken(NaiveBody body) {
    List<String> untaken = new ArrayList<>(body.posts());
    if (dice.chance(92)) {
      for (String pool : body.pools()) {
        if (body.poolState(pool).equals("open") || body.poolState(pool).equals("accepted")) {
          untaken.remove(posts.get(pool));
        }
      }
    }
    return untaken;
  }

  private String anybody() {
    return dice.one(dice.chance(97) ? HANDLES : STRANGERS);
  }

  /** The pools that are open and whose deadline is still ahead. */
  private List<String> openPools(NaiveBody body) {
    List<String> pools = new ArrayList<>(body.pools());
    pools.removeIf(pool -> !body.poolState(pool).equals("open") || body.deadline(pool) <= at);
    return pools;
  }
}
