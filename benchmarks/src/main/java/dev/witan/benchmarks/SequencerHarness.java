package dev.witan.benchmarks;

import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Parameter;
import dev.witan.node.Node;
import dev.witan.node.sequencer.Answer;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Signed commands through a whole node: the signature checked by workers, decided, durable in a
 * journal on H2, answered with a signed receipt. Clients in one process send stakes that were
 * signed before, each the next one when the last is answered. Arguments: a folder on the disk to be
 * measured, seconds a cell, numbers of clients with commas between them, rounds.
 */
public final class SequencerHarness {
  private static final int MEMBERS = 1_000;
  private static final int POOLS = 100;

  /** More than a node can take in that time. */
  private static final int COMMANDS_PER_SECOND = 25_000;

  private static final long VALID_MS = 3_600_000;

  /** The body is founded so long ago that its first pools have ended. */
  private static final long FOUNDED_BEFORE_MS = 3 * 3_600_000L;

  private final Node node;
  private final DrivenBody body;
  private final int firstPool;
  private int signed;

  private SequencerHarness(Node node, DrivenBody body, int firstPool) {
    this.node = node;
    this.body = body;
    this.firstPool = firstPool;
  }

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
    String clients = arguments.length > 2 ? arguments[2] : "1,16,256,4096";
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
    Disk disk = new Disk(folder);
    Path place = Files.createTempDirectory(folder, "sequencer-harness");
    Vertx vertx = Vertx.vertx();
    SequencerHarness harness = start(vertx, place);
    try {
      harness.run(disk, clients.split(",", -1), seconds, rounds);
    } finally {
      await(harness.node.stop());
      await(vertx.close());
      Disk.delete(place);
    }
  }

  private static SequencerHarness start(Vertx vertx, Path place) {
    long founded = System.currentTimeMillis() - FOUNDED_BEFORE_MS;
    DrivenBody body;
    int firstPool = 0;
    try (SignedJournal journal = new SignedJournal(place, MEMBERS, founded, Long.MAX_VALUE, 0)) {
      body = journal.body();
      for (int member = 0; member < MEMBERS; member++) {
        body.judge(Unit.founding(member));
      }
      OptionalLong forever = OptionalLong.of(Parameter.POOL_DURATION.highest());
      for (int pool = 0; pool < POOLS; pool++) {
        Unit unit =
            new Unit(MEMBERS + pool, pool, new long[0], new int[0], new int[0], new boolean[0]);
        int number = body.publishAndOpen(unit, forever);
        firstPool = pool == 0 ? number : firstPool;
      }
    }
    Node node =
        await(
            Node.start(
                vertx,
                JournalConfig.inDirectory(place),
                SignedJournal.NODE,
                System::currentTimeMillis,
                Throwable::printStackTrace));
    return new SequencerHarness(node, body, firstPool);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private void run(Disk disk, String[] clients, double seconds, int rounds) throws IOException {
    Map<String, Spread> accepted = new LinkedHashMap<>();
    Map<String, Spread> median = new LinkedHashMap<>();
    Map<String, Spread> late = new LinkedHashMap<>();
    cell(256, seconds); // warms up
    for (int round = 1; round <= rounds; round++) {
      disk.force();
      for (String inFlight : clients) {
        Cell cell = cell(Integer.parseInt(inFlight), seconds);
        add(accepted, inFlight, cell.perSecond());
        add(median, inFlight, cell.percentile(50) / 1e6);
        add(late, inFlight, cell.percentile(99) / 1e6);
      }
    }
    System.out.println(disk.line());
    report("accepted/s", 0, accepted);
    report("latency, median, ms", 2, median);
    report("latency, 99 % under, ms", 2, late);
  }

  private static void add(Map<String, Spread> spreads, String clients, double value) {
    spreads.computeIfAbsent(clients, key -> new Spread()).add(value);
  }

  private static void report(String what, int digits, Map<String, Spread> spreads) {
    System.out.println("| " + what + ", clients | least | median | most |");
    System.out.println("|---|---|---|---|");
    spreads.forEach(
        (clients, spread) ->
            System.out.printf(Locale.ROOT, "| %s | %s |%n", clients, spread.cells(digits)));
  }

  private Cell cell(int clients, double seconds) {
    Cell cell = new Cell(node, sign((int) (seconds * COMMANDS_PER_SECOND)));
    cell.run(clients, seconds);
    return cell;
  }

  /** Stakes of one unit by changing members on changing pools, each with a nonce of its own. */
  private byte[][] sign(int count) {
    long now = System.currentTimeMillis();
    int first = signed;
    signed += count;
    return IntStream.range(first, first + count)
        .parallel()
        .mapToObj(number -> sign(number, now))
        .toArray(byte[][]::new);
  }

  private byte[] sign(int number, long now) {
    int member = POOLS + number % (MEMBERS - POOLS); // not those whose posts are judged
    StakeOnPool stake =
        new StakeOnPool(firstPool + number / 7 % POOLS, Side.FOR, 1, Optional.empty());
    CommandPayload payload =
        new CommandPayload(
            Optional.of(body.body()),
            Optional.of(body.id(member)),
            body.key(member),
            now,
            now + VALID_MS,
            DrivenBody.nonce(number),
            stake);
    return SignedJournal.envelope(payload.signedBytes(), body.seed(member));
  }

  /** One measurement: so many clients for so long. */
  private static final class Cell {
    private final Node node;
    private final byte[][] commands;
    private final long[] nanoseconds;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long start;
    private long end;
    private double seconds;

    Cell(Node node, byte[][] commands) {
      this.node = node;
      this.commands = commands;
      this.nanoseconds = new long[commands.length];
    }

    void run(int clients, double atMost) {
      start = System.nanoTime();
      end = start + (long) (atMost * 1e9);
      working.set(clients);
      for (int client = 0; client < clients; client++) {
        send();
      }
      done.join();
      seconds = (System.nanoTime() - start) / 1e9;
    }

    private void send() {
      long sent = System.nanoTime();
      int number = sent < end ? next.getAndIncrement() : commands.length;
      if (number >= commands.length) {
        if (working.decrementAndGet() == 0) {
          done.complete(null);
        }
        return;
      }
      node.submit(commands[number], List.of())
          .onComplete(
              answer -> {
                if (answer.result() instanceof Answer.Accepted) {
                  nanoseconds[answered.getAndIncrement()] = System.nanoTime() - sent;
                  send();
                } else {
                  done.completeExceptionally(new IllegalStateException(answer.toString()));
                }
              });
    }

    double perSecond() {
      return answered.get() / seconds;
    }

    long percentile(int percent) {
      long[] sorted = Arrays.copyOf(nanoseconds, answered.get());
      Arrays.sort(sorted);
      return sorted[(int) ((long) (sorted.length - 1) * percent / 100)];
    }
  }
}
