package dev.witan.benchmarks;

import dev.witan.kernel.Parameter;
import dev.witan.statemachine.Invariants;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Stakes per second through the machine's one public way in: 10 000 members stake 1 unit at random
 * on 1 000 open pools, with the duplicate check, the conservation check and the encoding of events.
 * Arguments: members, pools, stakes a round, rounds, and {@code hot} to give all pools' posts to
 * one author.
 */
public final class StakeHarness {
  private final BenchmarkBody body;
  private final int firstPool;
  private final int pools;
  private final int authors;
  private final SplittableRandom random = new SplittableRandom(1);

  private StakeHarness(int members, int pools, boolean hotAuthor) {
    this.pools = pools;
    this.authors = hotAuthor ? 1 : pools;
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.FORUM_DAILY_BYTES, 1L << 40);
    body = new BenchmarkBody(members, parameters);
    body.mintForAll();
    firstPool = body.machine().modules().pools().size();
    long forever = Parameter.POOL_DURATION.highest();
    for (int pool = 0; pool < pools; pool++) {
      int author = pool % authors;
      body.openPool(author, body.publish(author, List.of()), 1_000_000, OptionalLong.of(forever));
    }
  }

  private void stake(int count) {
    for (int i = 0; i < count; i++) {
      int pool = random.nextInt(pools);
      int member = random.nextInt(body.members());
      if (member != pool % authors) { // nobody judges their own case
        body.stake(member, firstPool + pool, 1);
      }
    }
  }

  /** Runs the rounds and prints stakes per second of each. */
  public static void main(String[] arguments) {
    int members = argument(arguments, 0, 10_000);
    int pools = argument(arguments, 1, 1_000);
    int stakes = argument(arguments, 2, 1_000_000);
    int rounds = argument(arguments, 3, 8);
    boolean hot = arguments.length > 4 && arguments[4].equals("hot");
    StakeHarness harness = new StakeHarness(members, pools, hot);
    for (int round = 1; round <= rounds; round++) {
      long start = System.nanoTime();
      harness.stake(stakes);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "round %d: %,.0f stakes/s%n", round, stakes / seconds);
    }
    System.out.println(
        "invariants hold: " + Invariants.holdInFull(harness.body.machine().modules()));
  }

  private static int argument(String[] arguments, int place, int absent) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : absent;
  }
}
