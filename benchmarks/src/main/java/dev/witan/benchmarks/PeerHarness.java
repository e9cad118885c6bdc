package dev.witan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Posts per second of Witan without signatures and of PostgreSQL functions that do the same: each
 * unit publishes a post with five citations, opens its pool, takes five stakes and settles it; it
 * is durable before it is acknowledged, and each client has one unit under way. First both do the
 * same units one by one and must come to the same; then they take turns, and in the end everything
 * must add up.
 *
 * <p>Arguments: a folder on the disk of the servers' data, JDBC URLs with commas between them (one
 * server or several with other settings), seconds a cell, numbers of connections with commas
 * between them, rounds.
 */
public final class PeerHarness {
  static final int MEMBERS = 1_000;
  private static final int COMPARED_UNITS = 500;
  private static final String WITAN = "Witan";

  private final Map<String, PeerSide> sides = new LinkedHashMap<>();
  private final Map<String, Units> units = new LinkedHashMap<>();
  private final Map<String, Spread> rates = new LinkedHashMap<>();

  private PeerHarness() {}

  /** Compares, measures, and prints a table. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[0]);
    String[] urls = arguments[1].split(",", -1);
    double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 5;
    int[] connections = numbers(arguments.length > 3 ? arguments[3] : "1,4,8,16");
    int rounds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 5;
    Disk disk = new Disk(folder);
    Path place = Files.createTempDirectory(folder, "peer-harness");
    PeerHarness harness = new PeerHarness();
    try {
      harness.open(place, urls, Arrays.stream(connections).max().orElseThrow());
      for (int round = 1; round <= rounds; round++) {
        disk.force();
        for (int inFlight : connections) {
          harness.round(round, inFlight, seconds);
        }
      }
      harness.sides.values().forEach(PeerSide::check);
      harness.report(disk, connections);
    } finally {
      harness.sides.values().forEach(PeerSide::close);
      Disk.delete(place);
    }
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private void open(Path place, String[] urls, int connections) throws SQLException {
    add(WITAN, new WitanSide(place, MEMBERS));
    for (int i = 0; i < urls.length; i++) {
      PostgresSide side = new PostgresSide(urls[i], "witan_peer", MEMBERS, connections);
      String name = urls.length == 1 ? "PostgreSQL" : "PostgreSQL " + (i + 1);
      add(name, side);
      System.out.println(name + ": " + side.settings());
    }
    sides.forEach((name, side) -> doOneByOne(side, units.get(name), MEMBERS + COMPARED_UNITS));
    PeerState expected = sides.get(WITAN).state();
    for (Map.Entry<String, PeerSide> side : sides.entrySet()) {
      if (!side.getValue().state().equals(expected)) {
        throw new IllegalStateException(side.getKey() + " came to something else than Witan");
      }
      if (side.getValue() instanceof PostgresSide server) {
        server.analyze();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "all came to the same after %d units: REP and coin of %d members, values of all posts%n",
        MEMBERS + COMPARED_UNITS,
        MEMBERS);
  }

  private void add(String name, PeerSide side) {
    sides.put(name, side);
    units.put(name, new Units(MEMBERS, 1));
  }

  /** Does the next units, one after the other. */
  static void doOneByOne(PeerSide side, Units units, int count) {
    for (int i = 0; i < count; i++) {
      Unit unit = units.next();
      side.judge(0, unit);
      units.done(unit);
    }
  }

  private void round(int round, int inFlight, double seconds) {
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "round %d, %d in flight:", round, inFlight));
    for (Map.Entry<String, PeerSide> side : sides.entrySet()) {
      Units drawn = units.get(side.getKey());
      double rate = postsPerSecond(side.getValue(), drawn, inFlight, seconds);
      rates.computeIfAbsent(side.getKey() + inFlight, key -> new Spread()).add(rate);
      line.append(String.format(Locale.ROOT, " %s %.0f", side.getKey(), rate));
    }
    System.out.println(line.append(" posts/s"));
  }

  private static double postsPerSecond(PeerSide side, Units units, int inFlight, double seconds) {
    ExecutorService clients = Executors.newFixedThreadPool(inFlight);
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<CompletableFuture<Long>> counts = new ArrayList<>();
    for (int i = 0; i < inFlight; i++) {
      int client = i;
      counts.add(CompletableFuture.supplyAsync(() -> workUntil(end, client, side, units), clients));
    }
    long posts = counts.stream().mapToLong(CompletableFuture::join).sum();
    double taken = (System.nanoTime() - start) / 1e9;
    clients.shutdown();
    return posts / taken;
  }

  private static long workUntil(long end, int client, PeerSide side, Units units) {
    long posts = 0;
    while (System.nanoTime() < end) {
      Unit unit = units.next();
      side.judge(client, unit);
      units.done(unit);
      posts++;
    }
    return posts;
  }

  private void report(Disk disk, int[] connections) throws IOException {
    System.out.println("everything adds up on all sides");
    System.out.println(disk.line());
    System.out.println(
        "| posts/s | in flight | least | median | most | Witan's median is so many |");
    System.out.println("|---|---|---|---|---|---|");
    for (int inFlight : connections) {
      double witan = rates.get(WITAN + inFlight).median();
      for (String name : sides.keySet()) {
        Spread spread = rates.get(name + inFlight);
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %s | %.1f times |%n",
            name,
            inFlight,
            spread.cells(0),
            witan / spread.median());
      }
    }
  }
}
