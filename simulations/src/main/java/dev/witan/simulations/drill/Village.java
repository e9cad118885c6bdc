package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.importing.Person;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * A small body for scripts: attackers first, then honest people, each with a number. Whoever lacks
 * coin for a fee brings it from outside, which is counted. Amounts are whole coin and REP.
 */
final class Village {
  static final double UNIT = 1_000_000;

  private static final long DAY_MS = 86_400_000;
  private static final long START = 1_767_225_600_000L; // 2026-01-01
  private static final long COIN = 100_000_000_000L * 1_000_000; // far more than anybody pays

  private final ImportBody body;
  private final List<Person> people = new ArrayList<>();
  private final int attackers;
  private final int[] members;
  private final double[] paid;
  private final double[] startingRep;
  private long now = START;

  /** Founds a body with the figures {@code attackers}, {@code attackerRep} and so on. */
  Village(Figures figures, SortedMap<Parameter, Long> set, String seed) {
    body = new ImportBody(seed);
    attackers = figures.count("attackers");
    int all = attackers + figures.count("honest");
    members = new int[all];
    paid = new double[all];
    startingRep = new double[all];
    body.found(now, "Drill", set, COIN);
    for (int who = 0; who < all; who++) {
      people.add(Person.of(body.keys(), (isAttacker(who) ? "attacker-" : "honest-") + who, ""));
      members[who] = modules().reputation().members().size();
      must(body.register(now, people.get(who)));
      startingRep[who] = figures.get(isAttacker(who) ? "attackerRep" : "honestRep");
    }
    mint();
  }

  /** The founding post cites a post of each person, so its REP goes to them (FORUM-4, POOL-6). */
  private void mint() {
    long[] wanted = new long[members.length];
    for (int who = 0; who < wanted.length; who++) {
      wanted[who] = micro(startingRep[who]);
    }
    long[] weights = Split.split(Ppm.ONE, wanted);
    List<Citation> citations = new ArrayList<>();
    for (int who = 0; who < wanted.length; who++) {
      if (weights[who] > 0) {
        citations.add(new Citation(Optional.of(publish(who, "Claim", List.of())), weights[who]));
      }
    }
    PublishPost founding = post(body.funder(), PostKind.DISCUSSION, "Founding", citations, null);
    must(body.submit(now, body.funder(), founding));
    long ratio = modules().parameters().current().get(Parameter.POOL_MINTING_RATIO);
    if (ratio == 0) {
      throw new IllegalArgumentException(
          "pool.mintingRatio is 0, so the founding cannot mint any REP");
    }
    double total = 0;
    for (double rep : startingRep) {
      total += rep;
    }
    OpenPool pool =
        new OpenPool(
            newest(), micro(total * Ppm.ONE / ratio), OptionalLong.empty(), OptionalLong.empty());
    must(body.submit(now, body.funder(), pool));
    for (int who = 0; who < members.length; who++) {
      startingRep[who] = rep(who);
    }
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalArgumentException("no body of this drill can be founded: " + outcome);
    }
  }

  Modules modules() {
    return body.machine().modules();
  }

  int people() {
    return members.length;
  }

  int attackers() {
    return attackers;
  }

  boolean isAttacker(int who) {
    return who < attackers;
  }

  Person person(int who) {
    return people.get(who);
  }

  double rep(int who) {
    return modules().reputation().rep(members[who]) / UNIT;
  }

  /** What it can stake, in REP. */
  double usable(int who) {
    return modules().reputation().usable(members[who]) / UNIT;
  }

  /** A day passes, with all deadlines in it. */
  void passDay() {
    now += DAY_MS;
    body.passTime(now);
  }

  void passDays(int days) {
    for (int day = 0; day < days; day++) {
      passDay();
    }
  }

  /** Submits a command now, and says whether it was accepted. */
  boolean submit(int who, Command command) {
    return body.submit(now, people.get(who), command) instanceof Outcome.Accepted;
  }

  /** Publishes a post of one author and returns its id. */
  Hash256 publish(int who, String title, List<Citation> citations) {
    return publish(who, PostKind.DISCUSSION, title, citations, null);
  }

  /** As the other; the block may be null. */
  Hash256 publish(int who, PostKind kind, String title, List<Citation> citations, Block block) {
    must(body.submit(now, people.get(who), post(people.get(who), kind, title, citations, block)));
    return newest();
  }

  private Hash256 newest() {
    return modules().forum().posts().get(modules().forum().posts().size() - 1).id();
  }

  private static PublishPost post(
      Person author, PostKind kind, String title, List<Citation> citations, Block block) {
    return new PublishPost(
        kind,
        title + " of " + author.handle(),
        Hash256.ofText(title),
        title.length(),
        List.of(new Author(author.id(), Ppm.ONE)),
        citations,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.ofNullable(block),
        Optional.empty());
  }

  /** Has a post judged for this fee, brought from outside where it is missing; the pool. */
  int open(int who, Hash256 post, double fee, OptionalLong duration) {
    Reputation reputation = modules().reputation();
    long missing = micro(fee) - reputation.coin(members[who]);
    if (missing > 0) {
      must(body.submit(now, body.funder(), new TransferCoin(people.get(who).id(), missing)));
      paid[who] += missing / UNIT;
    }
    must(
        body.submit(
            now, people.get(who), new OpenPool(post, micro(fee), duration, OptionalLong.empty())));
    return modules().pools().size() - 1;
  }

  /** Stakes so much REP, at most what is usable; one who may not vote does nothing. */
  void stake(int who, int pool, Side side, double rep) {
    long amount = Math.min(micro(rep), modules().reputation().usable(members[who]));
    if (amount > 0) {
      submit(who, new StakeOnPool(pool, side, amount, Optional.empty()));
    }
  }

  /** What came of it, with these measures. */
  Fate fate(SortedMap<String, Double> measures) {
    double[] in = new double[4];
    double[] coin = new double[2];
    double[] rep = new double[2];
    for (int who = 0; who < members.length; who++) {
      int side = isAttacker(who) ? 0 : 1;
      in[side] += startingRep[who];
      in[2 + side] += paid[who];
      coin[side] += modules().reputation().coin(members[who]) / UNIT - paid[who];
      rep[side] += rep(who) - startingRep[who];
    }
    return new Fate(in[0], in[2], coin[0], rep[0], in[1] + in[3], coin[1], rep[1], measures);
  }

  static long micro(double amount) {
    return Math.round(amount * UNIT);
  }
}
