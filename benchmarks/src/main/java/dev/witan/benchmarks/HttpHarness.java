package dev.witan.benchmarks;

import dev.witan.envelope.Ed25519;
import dev.witan.kernel.Hash256;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A whole node over HTTP on the loopback, asked by a process of its own: signed commands that are
 * on the disk, beside what the processors can check of signatures alone in the same minutes; reads;
 * readers of the event stream; memory and time of a start. Arguments: a folder on the disk to be
 * measured, members, seconds a cell, rounds, readers of the stream.
 */
public final class HttpHarness {
  private static final int CHECKS = 20_000;
  private static final long FIRST_NONCE = 1L << 40;
  private static final long CAUGHT_UP_MS = 500;
  private static final int PACED = 500;
  private static final double WARM_SECONDS = 120;

  private final int members;
  private final double seconds;
  private final Map<String, Spread> figures = new LinkedHashMap<>();
  private long nonce = FIRST_NONCE;
  private String body;
  private String node;
  private Process service;
  private BufferedReader said;
  private int port;

  private HttpHarness(int members, double seconds) {
    this.members = members;
    this.seconds = seconds;
  }

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int members = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 5;
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
    int readers = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1_000;
    Disk disk = new Disk(folder);
    Path place = Files.createTempDirectory(folder, "http-harness");
    HttpHarness harness = new HttpHarness(members, seconds);
    harness.atRest("empty body", place.resolve("empty"));
    harness.build(place.resolve("full"));
    harness.start(place.resolve("full"));
    harness.catchUp();
    harness.stop();
    harness.atRest(members + " members", place.resolve("full"));
    harness.start(place.resolve("full"));
    harness.warm();
    for (int round = 1; round <= rounds; round++) {
      disk.force();
      harness.round(readers);
    }
    harness.stop();
    Disk.delete(place);
    System.out.println(disk.line());
    System.out.println("| | least | median | most |\n|---|---|---|---|");
    harness.figures.forEach(
        (what, spread) -> System.out.println("| " + what + " | " + spread.cells(1) + " |"));
  }

  /** A node's code is compiled while it works, on a small machine for a minute and more. */
  private void warm() throws IOException, InterruptedException {
    for (double warmed = 0; warmed < WARM_SECONDS; warmed += seconds) {
      System.out.printf(Locale.ROOT, "warm: %.1f commands/s%n", perSecond(commands(64, 0)));
    }
    catchUp();
  }

  private void round(int readers) throws IOException, InterruptedException {
    double limit = checks();
    for (int connections : new int[] {1, 16, 64, 256}) {
      String what = connections + " connections: ";
      String[] answer = commands(connections, 0);
      double perSecond = perSecond(answer);
      add(what + "commands/s", perSecond);
      add(what + "% of one core's checks", 100 * perSecond / limit);
      latencies(what, answer);
      catchUp();
    }
    latencies(PACED + " commands/s: ", commands(64, PACED));
    catchUp();
    for (String path : List.of("/v1/members/member-0000007", "/v1/members", "/v1/pools/pool_0")) {
      String[] answer = load(16, 0, "read", path);
      add("GET " + path + ", answers/s", perSecond(answer));
      latencies("GET " + path + ": ", answer);
    }
    if (readers > 0) {
      follow(readers, "coin.", 20);
      follow(readers, "member:%s", 200);
      follow(readers, "member:%s", 1_000);
    }
  }

  private void add(String what, double value) {
    figures.computeIfAbsent(what, key -> new Spread()).add(value);
    System.out.printf(Locale.ROOT, "%s %.1f%n", what, value);
  }

  private void latencies(String what, String[] answer) {
    add(what + "half under, ms", Long.parseLong(answer[2]) / 1e6);
    add(what + "99 % under, ms", Long.parseLong(answer[3]) / 1e6);
    add(what + "waited over 2 s", Long.parseLong(answer[4]));
  }

  private static double perSecond(String[] answer) {
    return Long.parseLong(answer[0]) / (Long.parseLong(answer[1]) / 1e9);
  }

  /** Signatures that one core checks a second when it does nothing else. */
  private double checks() {
    byte[] seed = Hash256.ofText("somebody").bytes();
    var key = Ed25519.publicKey(seed);
    byte[] message = new byte[400];
    byte[] signature = Ed25519.sign(seed, message);
    for (int warm = 0; warm < CHECKS / 4; warm++) {
      Ed25519.verify(key, message, signature);
    }
    long start = System.nanoTime();
    for (int check = 0; check < CHECKS; check++) {
      if (!Ed25519.verify(key, message, signature)) {
        throw new IllegalStateException("an honest signature was refused");
      }
    }
    double perSecond = CHECKS / ((System.nanoTime() - start) / 1e9);
    add("signatures checked/s by one core", perSecond);
    return perSecond;
  }

  private String[] commands(int connections, int perSecond)
      throws IOException, InterruptedException {
    String first = Long.toString(nonce);
    nonce += 1L << 32;
    return load(connections, perSecond, "transfer", body, Integer.toString(members), node, first);
  }

  private String[] load(int connections, int perSecond, String... what)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    Collections.addAll(
        arguments,
        Integer.toString(port),
        Integer.toString(connections),
        Double.toString(seconds),
        Integer.toString(perSecond));
    Collections.addAll(arguments, what);
    return finished(process(HttpLoad.class, arguments));
  }

  private void follow(int readers, String topics, int perSecond)
      throws IOException, InterruptedException {
    String what = readers + " readers of " + topics + " at " + perSecond + " commands/s: ";
    Process following =
        process(
            EventLoad.class, List.of(Integer.toString(port), Integer.toString(readers), topics));
    BufferedReader told = following.inputReader();
    if (told.readLine() == null) {
      throw new IllegalStateException("the readers failed");
    }
    latencies(what, commands(64, perSecond));
    following.getOutputStream().close();
    String[] heard = told.readLine().split(" ");
    add(what + "events heard", Long.parseLong(heard[0]));
    add(what + "half heard under, ms", Long.parseLong(heard[1]));
    add(what + "99 % heard under, ms", Long.parseLong(heard[2]));
    catchUp();
  }

  private void atRest(String what, Path place) throws IOException, InterruptedException {
    Files.createDirectories(place);
    long serving = start(place);
    add(what + ": served after, ms", serving);
    service.getOutputStream().write('\n');
    service.getOutputStream().flush();
    String[] memory = said.readLine().split(" ");
    add(what + ": heap in use, MiB", Long.parseLong(memory[0]) / 1024.0);
    add(what + ": resident, MiB", Long.parseLong(memory[1]) / 1024.0);
    stop();
  }

  private void build(Path place) throws IOException {
    long founded = System.currentTimeMillis() - 3_600_000;
    try (SignedJournal journal = new SignedJournal(place, members, founded, Long.MAX_VALUE, 0)) {
      journal.body().judge(Unit.founding(1));
      body = journal.body().body().toString();
    }
    node = SignedJournal.NODE.publicKey().toString();
    Files.writeString(ServiceProbe.key(place), nodeKey());
  }

  /** The secret half of the node's key, as its file has it. */
  static String nodeKey() {
    byte[] seed = Hash256.ofText("node of the benchmarks").bytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(seed);
  }

  private long start(Path place) throws IOException {
    service = process(ServiceProbe.class, List.of(place.toString()));
    said = service.inputReader();
    String[] served = said.readLine().split(" ");
    port = Integer.parseInt(served[0]);
    return Long.parseLong(served[1]);
  }

  private void stop() throws IOException, InterruptedException {
    service.getOutputStream().close();
    service.waitFor();
  }

  /** Waits until the views have come as far as the journal. */
  private void catchUp() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long start = System.nanoTime();
    while (position(client, "/v1/members?limit=1") < position(client, "/v1/head")) {
      Thread.sleep(CAUGHT_UP_MS);
    }
    System.out.printf(
        Locale.ROOT, "views caught up in %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  /** How far an answer goes stands in its header. */
  private long position(HttpClient client, String path) throws IOException, InterruptedException {
    URI place = URI.create("http://127.0.0.1:" + port + path);
    return client
        .send(HttpRequest.newBuilder(place).build(), BodyHandlers.discarding())
        .headers()
        .firstValueAsLong("Witan-Head")
        .orElseThrow();
  }

  private static Process process(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"), main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String[] finished(Process process) throws IOException, InterruptedException {
    String line = process.inputReader().readLine();
    if (process.waitFor() != 0 || line == null) {
      throw new IllegalStateException("the load failed");
    }
    return line.split(" ");
  }
}
