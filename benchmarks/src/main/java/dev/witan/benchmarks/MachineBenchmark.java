package dev.witan.benchmarks;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the common commands cost through the machine's one public way in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
public class MachineBenchmark {
  private static final int POOLS = 100;

  /** How many members hold REP. */
  @Param({"1000", "100000"})
  public int members;

  private BenchmarkBody body;
  private SplittableRandom random;
  private int firstPool;
  private List<Citation> citations;

  /** A new body for each iteration, so that none grows without bound. */
  @Setup(Level.Iteration)
  public void found() {
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.FORUM_DAILY_BYTES, 1L << 50);
    body = new BenchmarkBody(members, parameters);
    body.mintForAll();
    random = new SplittableRandom(1);
    firstPool = body.machine().modules().pools().size();
    citations = new ArrayList<>();
    for (int pool = 0; pool < POOLS; pool++) {
      Hash256 post = body.publish(pool, List.of());
      body.openPool(pool, post, 1_000_000, OptionalLong.of(Parameter.POOL_DURATION.highest()));
      if (pool < 19) {
        citations.add(new Citation(Optional.of(post), 25_000));
      }
    }
  }

  /** One stake of one unit on a random open pool. */
  @Benchmark
  public Outcome stake() {
    int pool = random.nextInt(POOLS);
    return body.stake(POOLS + random.nextInt(members - POOLS), firstPool + pool, 1);
  }

  /** One post with 19 citations, without a pool. */
  @Benchmark
  public Hash256 publish() {
    return body.publish(random.nextInt(members), citations);
  }

  /** One post with 19 citations, its fee issued, its pool opened and, unopposed, settled. */
  @Benchmark
  public long judge() {
    int author = random.nextInt(members);
    body.openPool(author, body.publish(author, citations), 1_000_000, OptionalLong.empty());
    body.passTime(2_000);
    return body.machine().position();
  }
}
