package dev.witan.cli.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A scenario full of draws: many offers with amounts from nothing on, requesters who are experts
 * themselves, experts who decline or are silent and so are excluded, requests that name one expert,
 * and a skill for which nobody stakes anything.
 */
public final class JobLines {
  private static final int EXPERTS = 12;
  private static final int ROUNDS = 30;

  private final SplittableRandom random;
  private final List<String> lines = new ArrayList<>();
  private long time = 100;

  private JobLines(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The lines that follow from this seed. */
  public static List<String> of(long seed) {
    JobLines jobs = new JobLines(seed);
    jobs.found();
    jobs.offer();
    for (int round = 0; round < ROUNDS; round++) {
      jobs.round(round);
    }
    return jobs.lines.stream().map(line -> line.replace('\'', '"')).toList();
  }

  private void found() {
    lines.add(
        "{'genesis': {'body': 'jobs', 'at': 0, 'seed': 'd', 'treasurers': ['bank'], 'parameters':"
            + " {'pool.minFee': 0, 'availability.acceptWithin': 100}}}");
    StringBuilder authors = new StringBuilder();
    for (int expert = 0; expert < EXPERTS; expert++) {
      lines.add("{'at': 10, 'as': '" + name(expert) + "', 'do': 'member.register'}");
      int weight = expert == 0 ? 450_000 : 50_000;
      authors.append(expert == 0 ? "" : ", ").append("'" + name(expert) + "': " + weight);
    }
    lines.add(act("bank", "coin.issue", "'to': 'exp0', 'amount': '99000000', 'reference': 'd'"));
    for (int expert = 1; expert < EXPERTS; expert++) {
      String to = "'to': '" + name(expert) + "', 'amount': '1000000'";
      lines.add(act("exp0", "coin.transfer", to));
    }
    lines.add(
        act(
            "exp0",
            "post.publish",
            "'id': 'p', 'kind': 'evidence', 'title': 'T', 'authors': {" + authors + "}"));
    lines.add(act("exp0", "pool.open", "'id': 'v', 'post': 'p', 'fee': '80000000'"));
  }

  private void offer() {
    for (int expert = 0; expert < EXPERTS; expert++) {
      long amount = random.nextInt(4) == 0 ? 0 : random.nextInt(3_000_000);
      offer(expert, "'a', 'b'", amount, 1 + random.nextInt(3), random.nextInt(3) * 100);
      offer(expert, "'idle'", 0, 2, 0);
    }
  }

  private void offer(int expert, String skills, long amount, int capacity, int price) {
    lines.add(
        act(
            name(expert),
            "availability.offer",
            "'amount': '%d', 'skills': [%s], 'capacity': %d, 'until': 900000, 'price': '%d'"
                .formatted(amount, skills, capacity, price)));
  }

  /** A request, and answers of everybody, of whom only the right one is heard. */
  private void round(int round) {
    time += random.nextInt(120);
    String skill = random.nextInt(3) == 0 ? "idle" : random.nextBoolean() ? "a" : "b";
    String match =
        random.nextInt(5) == 0
            ? ", 'match': 'direct', 'expert': '" + name(random.nextInt(EXPERTS)) + "'"
            : "";
    lines.add(
        act(
            name(random.nextInt(EXPERTS)),
            "request.file",
            "'id': 'r%d', 'title': 'T', 'skill': '%s', 'fee': '%d', 'deliverWithin': 500%s"
                .formatted(round, skill, random.nextInt(4) * 100, match)));
    String answer = random.nextBoolean() ? "request.decline" : "request.accept";
    for (int tries = 0; tries < EXPERTS; tries++) {
      String request = "'request': 'r" + random.nextInt(round + 1) + "'";
      lines.add(act(name(random.nextInt(EXPERTS)), answer, request));
    }
  }

  /** A command now. */
  private String act(String as, String does, String fields) {
    return "{'at': %d, 'as': '%s', 'do': '%s', %s}".formatted(time, as, does, fields);
  }

  private static String name(int expert) {
    return "exp" + expert;
  }
}
