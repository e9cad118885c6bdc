package dev.witan.benchmarks;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the settlement of a pool with 100 voters takes, with few and with many holders of REP:
 * voters are spread over all members, the post cites 10 others. Arguments: holders, pools.
 */
public final class SettlementHarness {
  private static final int VOTERS = 100;
  private static final int CITATIONS = 10;

  private SettlementHarness() {}

  /** Settles the pools one by one and prints the median time of one settlement. */
  public static void main(String[] arguments) {
    int holders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int pools = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4_000;
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.FORUM_DAILY_BYTES, 1L << 40);
    BenchmarkBody body = new BenchmarkBody(holders, parameters);
    body.mintForAll();
    long[] nanos = new long[pools];
    for (int pool = 0; pool < pools; pool++) {
      nanos[pool] = settleOne(body, pool);
    }
    long[] measured = Arrays.copyOfRange(nanos, pools / 2, pools); // the first half warms up
    Arrays.sort(measured);
    System.out.printf(
        Locale.ROOT,
        "%,d holders: settlement of %d voters: median %.1f us, 90 %% under %.1f us%n",
        holders,
        VOTERS,
        measured[measured.length / 2] / 1e3,
        measured[measured.length * 9 / 10] / 1e3);
  }

  private static long settleOne(BenchmarkBody body, int round) {
    int author = spread(round, body.members());
    int number =
        body.openPool(
            author, body.publish(author, citations(body, round)), 10_000_000, OptionalLong.empty());
    for (int voter = 0; voter < VOTERS; voter++) {
      int member = spread(round * VOTERS + voter + 1, body.members());
      if (member != author) {
        body.stake(member, number, 100);
      }
    }
    long start = System.nanoTime();
    body.passTime(5_000);
    return System.nanoTime() - start;
  }

  /** Members far from each other, so that their balances do not share a cache line. */
  private static int spread(int value, int members) {
    return (int) ((value * 2_654_435_761L & 0x7fff_ffff) % members);
  }

  private static List<Citation> citations(BenchmarkBody body, int round) {
    List<Citation> citations = new ArrayList<>();
    int posts = body.machine().modules().forum().posts().size();
    for (int i = 0; i < CITATIONS; i++) {
      int cited = spread(round * CITATIONS + i, body.members()) % posts;
      Hash256 id = body.machine().modules().forum().posts().get(cited).id();
      Citation citation = new Citation(Optional.of(id), 50_000);
      if (!citations.contains(citation)) {
        citations.add(citation);
      }
    }
    return citations;
  }
}
