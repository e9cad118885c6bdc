package dev.witan.benchmarks;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The heap that a large body takes: members who each have REP and a judged post, and posts that
 * cite 19 others each, as the Metamath set does. Arguments: members, posts. Run it with -Xmx2g.
 */
public final class HeapHarness {
  private static final int CITATIONS = 19;

  private HeapHarness() {}

  /** Builds the body and prints the heap in use. */
  public static void main(String[] arguments) {
    int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int posts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.FORUM_DAILY_BYTES, 1L << 40);
    BenchmarkBody body = new BenchmarkBody(members, parameters);
    report("members registered", body);
    body.mintForAll();
    report("each has REP, a post and a settled pool", body);
    Deque<Hash256> recent = new ArrayDeque<>();
    for (int post = members; post < posts + members; post++) {
      List<Citation> citations = new ArrayList<>();
      recent.forEach(id -> citations.add(new Citation(Optional.of(id), 25_000)));
      recent.addLast(body.publish(post % members, citations));
      if (recent.size() > CITATIONS) {
        recent.removeFirst();
      }
    }
    report("and as many posts with 19 citations", body);
    System.out.println(body.machine().digest());
  }

  private static void report(String what, BenchmarkBody body) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d members, %,d posts, %,d pools: %,d MiB of heap in use%n",
        what,
        body.machine().modules().reputation().members().size(),
        body.machine().modules().forum().posts().size(),
        body.machine().modules().pools().size(),
        used >> 20);
  }
}
