package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Input.CorruptBytes;
import dev.witan.kernel.Json;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the parameters of a body came to be what they are, read from its journal (GOV-5). */
final class ParameterHistory {
  private static final EventCodec CODEC = EventCodec.ofCore();

  private final List<ParameterStep> steps = new ArrayList<>();
  private final Map<Integer, PostTitle> posts = new HashMap<>();
  private final Map<Integer, Integer> postOfProposal = new HashMap<>();

  private ParameterHistory() {}

  /** Reads all entries. */
  static ParameterHistory of(JournalConfig config, Journal journal) throws CommandFailure {
    ParameterHistory history = new ParameterHistory();
    Iterator<StoredEntry> entries = journal.read(1);
    while (entries.hasNext()) {
      JournalEntry entry = entries.next().entry();
      try {
        history.add(entry);
      } catch (CorruptBytes e) {
        throw ReadJournal.broken(config, "entry " + entry.position() + ": " + e.getMessage());
      }
    }
    return history;
  }

  /** The values of the founding that it names, then those of each proposal in order of effect. */
  List<ParameterStep> steps() {
    return steps;
  }

  /** The post with this id; its title is unknown when it is none that carries a block or a file. */
  PostTitle post(String id) {
    return posts.values().stream()
        .filter(post -> post.id().equals(id))
        .findFirst()
        .orElse(new PostTitle(id, ""));
  }

  /** The values in force: defaults, and over them the steps. */
  SortedMap<String, Json> inForce() {
    SortedMap<String, Json> values = new TreeMap<>();
    for (Parameter parameter : Parameter.values()) {
      values.put(parameter.text(), value(parameter, parameter.initial()));
    }
    steps.forEach(step -> values.putAll(step.set()));
    return values;
  }

  private void add(JournalEntry entry) {
    for (Event event : CODEC.readAll(entry.events())) {
      if (event instanceof PostPublished published) {
        addPost(published, entry);
      } else if (event instanceof ProposalSubmitted submitted) {
        postOfProposal.put(submitted.proposal(), submitted.post());
      } else if (event instanceof ProposalTookEffect effect) {
        addEffect(effect, entry);
      }
    }
    if (entry.position() == 1) {
      Json set = body(entry).get("parameters");
      SortedMap<String, Json> named =
          set instanceof Json.Fields fields ? fields.values() : new TreeMap<>();
      steps.add(new ParameterStep(1, entry.time(), "founding", null, named));
    }
  }

  private void addPost(PostPublished published, JournalEntry entry) {
    String title = body(entry).get("title") instanceof Json.Text text ? text.value() : "";
    switch (published.kind()) {
      case PROPOSAL, ARTIFACT ->
          posts.put(published.post(), new PostTitle(published.id().toString(), title));
      default -> {
        // No parameter comes from it.
      }
    }
  }

  private void addEffect(ProposalTookEffect effect, JournalEntry entry) {
    SortedMap<String, Json> set = new TreeMap<>();
    effect.set().forEach((parameter, to) -> set.put(parameter.text(), value(parameter, to)));
    effect
        .artifacts()
        .forEach((name, post) -> set.put("artifact." + name, new Json.Text(posts.get(post).id())));
    steps.add(
        new ParameterStep(
            entry.position(),
            entry.time(),
            "proposal_" + effect.proposal(),
            posts.get(postOfProposal.get(effect.proposal())),
            set));
  }

  private static SortedMap<String, Json> body(JournalEntry entry) {
    Read<Envelope> read = Envelope.parse(entry.command());
    return read.problem() == null ? read.value().payload().body().values() : new TreeMap<>();
  }

  private static Json value(Parameter parameter, long value) {
    return parameter.type() == Parameter.Type.BOOLEAN
        ? new Json.Bool(value == 1)
        : new Json.Int(value);
  }
}
