package dev.witan.systemtests.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.scenario.Scenario;
import dev.witan.cli.scenario.Step;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.systemtests.parameters.SeenEntry.NamedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A random body that proposes parameters and artifacts to itself; some proposals are rejected, some
 * lapse, and they take effect in another order than that of their submission.
 */
final class ProposingBody {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PREFIX_BYTES = "witan-command-v1\n".length();
  private static final String[] MEMBERS = {"ada", "ben", "eva"};
  private static final int STEPS = 70;

  private final EventCodec codec = EventCodec.ofCore();
  private final SplittableRandom random;
  private final Scenario scenario = new Scenario(this::seen);
  private final List<SeenEntry> entries = new ArrayList<>();
  private final SortedMap<Integer, SortedMap<String, String>> inForce = new TreeMap<>();
  private int artifacts;
  private int proposals;
  private int submitted;
  private long time = 100;

  ProposingBody(long seed) {
    random = new SplittableRandom(seed);
  }

  /** All that a stranger sees of the body. */
  List<SeenEntry> entries() {
    return entries;
  }

  /** What the engine had in force, by how many entries there were. */
  SortedMap<Integer, SortedMap<String, String>> inForce() {
    return inForce;
  }

  /** How the proposals ended or stand. */
  List<String> states() {
    List<String> states = new ArrayList<>();
    for (int proposal = 0; proposal < scenario.modules().proposals().size(); proposal++) {
      states.add(scenario.modules().proposals().get(proposal).state().word());
    }
    return states;
  }

  /** Lives through its life. */
  void live() {
    found();
    for (int step = 0; step < STEPS; step++) {
      time += random.nextInt(150);
      switch (random.nextInt(step < STEPS / 3 ? 4 : 9)) {
        case 0 -> publishArtifact();
        case 1 -> publishProposal();
        case 2, 3 -> submit();
        default -> stake();
      }
      attestAndVote();
      look();
    }
    time += 20_000;
    line("{'at': " + time + ", 'do': 'time'}");
    look();
  }

  private void found() {
    line(
        "{'genesis': {'body': 'b', 'at': 0, 'seed': 's', 'treasurers': ['bank'], 'parameters':"
            + " {'pool.duration': 1000, 'pool.minFee': 0, 'governance.attestWithin': 400,"
            + " 'governance.quorum': %d, 'governance.maxRetries': %d, 'governance.duration': 500,"
                .formatted(random.nextInt(2) * 200_000, random.nextInt(2))
            + " 'governance.minDelay': 1, 'pool.winRatio': 600000}}}");
    for (String member : MEMBERS) {
      line("{'at': 10, 'as': '" + member + "', 'do': 'member.register'}");
    }
    line(
        "{'at': 20, 'as': 'bank', 'do': 'coin.issue', 'to': 'ada', 'amount': '90000000',"
            + " 'reference': 'd'}");
    line(
        "{'at': 30, 'as': 'ada', 'do': 'post.publish', 'id': 'p', 'kind': 'evidence', 'title':"
            + " 'T', 'authors': {'ada': 500000, 'ben': 300000, 'eva': 200000}}");
    line("{'at': 40, 'as': 'ada', 'do': 'pool.open', 'post': 'p', 'fee': '90000000'}");
  }

  private void publishArtifact() {
    String fields =
        "'id': 'f%d', 'kind': 'artifact', 'title': 'A file, \\u00fc', 'name': 'page',"
            + " 'version': '%d'";
    act("post.publish", fields.formatted(artifacts, artifacts));
    artifacts++;
  }

  private void publishProposal() {
    List<String> set = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      if (random.nextInt(6) == 0
          && !parameter.text().matches("governance\\.(duration|m.*y|.*in)")) {
        set.add("'" + parameter.text() + "': " + value(parameter));
      }
    }
    if (artifacts > 0 && random.nextBoolean()) {
      set.add("'artifact.page': 'f" + random.nextInt(artifacts) + "'");
      set.add("'artifact.x" + random.nextInt(3) + "': 'f" + random.nextInt(artifacts) + "'");
    }
    String pay = random.nextBoolean() ? ", 'payments': [{'to': 'ada', 'amount': '7'}]" : "";
    String fields =
        "'id': 'b%d', 'kind': 'proposal', 'title': 'Proposal %d', 'set': {%s}, 'delay': %d%s";
    long delay = 1 + random.nextInt(6000);
    boolean isAccepted =
        act(
            "post.publish",
            fields.formatted(proposals, proposals, String.join(", ", set), delay, pay));
    proposals += isAccepted ? 1 : 0;
  }

  private String value(Parameter parameter) {
    if (parameter.type() == Parameter.Type.BOOLEAN) {
      return Boolean.toString(random.nextBoolean());
    }
    long[] fitting =
        random
            .longs(100, 0, 1L << random.nextInt(1, 40))
            .filter(parameter::allowsProposal)
            .limit(1)
            .toArray();
    return Long.toString(fitting.length == 0 ? parameter.initial() : fitting[0]);
  }

  private void submit() {
    if (proposals > 0) {
      String post = "b" + random.nextInt(proposals);
      String fields = "'id': 'g" + submitted + "', 'post': '" + post + "'";
      boolean isAccepted = false;
      for (String member : MEMBERS) {
        isAccepted = isAccepted || act(member, "proposal.submit", fields);
      }
      submitted += isAccepted ? 1 : 0;
    }
  }

  private void stake() {
    if (submitted > 0) {
      vote(random.nextInt(submitted), 1 + random.nextInt(3), random.nextInt(4) > 0);
    }
  }

  /** Most proposals get what they need, so that many take effect. */
  private void attestAndVote() {
    for (int proposal = 0; proposal < submitted; proposal++) {
      String state = scenario.modules().proposals().get(proposal).state().word();
      if (state.equals("attesting") && random.nextInt(3) == 0) {
        act("ada", "proposal.attest", "'proposal': 'g" + proposal + "', 'amount': '9000000'");
      } else if (state.startsWith("referendum") && random.nextInt(3) == 0) {
        vote(proposal, state.charAt(state.length() - 1) - '0', random.nextInt(8) > 0);
      }
    }
  }

  private void vote(int proposal, int round, boolean isFor) {
    String pool = "'pool': 'g" + proposal + "/referendum" + round + "', 'side': ";
    String side = isFor ? "'for'" : "'against'";
    act("pool.stake", pool + side + ", 'amount': '" + (1 + random.nextInt(5_000_000)) + "'");
  }

  private boolean act(String does, String fields) {
    return act(MEMBERS[random.nextInt(MEMBERS.length)], does, fields);
  }

  private boolean act(String as, String does, String fields) {
    return line("{'at': %d, 'as': '%s', 'do': '%s', %s}".formatted(time, as, does, fields))
        instanceof Step.Accepted;
  }

  private Step line(String line) {
    Step step = scenario.line(line.replace('\'', '"'));
    if (step instanceof Step.Wrong wrong) {
      throw new IllegalStateException(wrong.reason() + " in " + line);
    }
    return step;
  }

  private void look() {
    SortedMap<String, String> values = new TreeMap<>();
    for (Parameter parameter : Parameter.values()) {
      long value = scenario.modules().parameters().current().get(parameter);
      boolean isTruth = parameter.type() == Parameter.Type.BOOLEAN;
      values.put(parameter.text(), isTruth ? Boolean.toString(value == 1) : Long.toString(value));
    }
    scenario
        .modules()
        .artifacts()
        .all()
        .forEach(
            (name, post) ->
                values.put(
                    "artifact." + name,
                    scenario.modules().forum().posts().get(post).id().toString()));
    inForce.put(entries.size(), values);
  }

  private void seen(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    List<NamedEvent> named = new ArrayList<>();
    for (Event event : codec.readAll(events)) {
      long number = event instanceof ProposalTookEffect effect ? effect.proposal() : -1;
      named.add(new NamedEvent(codec.type(event.getClass()).name(), number));
    }
    entries.add(new SeenEntry(payload.map(ProposingBody::json).orElse(null), named));
  }

  private static JsonNode json(CommandPayload payload) {
    byte[] bytes = payload.signedBytes();
    try {
      return JSON.readTree(Arrays.copyOfRange(bytes, PREFIX_BYTES, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
