package dev.witan.systemtests.rules.random;

import dev.witan.envelope.Envelope;
import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.node.recovery.Recovery;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.systemtests.rules.Keys;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A machine under the steps of a run, whose entries go through a real journal with a snapshot now
 * and then. The signatures are empty: a restart does not look at them.
 */
final class JournaledSide implements AutoCloseable {
  /** Longer than the ten minutes to which the machine rounds what it remembers (CMD-2). */
  private static final long VALID_MS = 15 * 60_000;

  private static final byte[] UNSIGNED = new byte[64];
  private static final byte[] NO_COMMAND = new byte[0];

  private final JournalConfig config;
  private final long snapshotEach;
  private final Names names = new Names();
  private final EngineCommands commands = new EngineCommands(names);
  private Machine machine = new Machine();
  private Journal journal;
  private Batch open;
  private long newestSnapshot;
  private long submitted;

  /** Founds the body in this empty folder; a snapshot is due each so many entries. */
  JournaledSide(Path folder, Run run, long snapshotEach) {
    config = JournalConfig.inDirectory(folder);
    this.snapshotEach = snapshotEach;
    journal = Journal.open(config);
    open = new Batch(journal.head());
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    run.parameters()
        .forEach((name, value) -> parameters.put(Parameter.named(name).orElseThrow(), value));
    Treasurer treasurer = new Treasurer(Run.TREASURER, Keys.key(Run.TREASURER));
    FoundBody founding =
        new FoundBody("random", Keys.key("node"), List.of(treasurer), parameters, false);
    Checks.require(
        submits(run.foundedAt(), Optional.empty(), Run.TREASURER, founding),
        "the founding was rejected");
    append();
  }

  /** Does the step, makes its entries durable, and says whether it was accepted. */
  boolean does(Step step) {
    passTime(step.at());
    names.follow(machine.modules(), step);
    boolean accepted = !(step instanceof Step.Pass) && submits(step);
    if (accepted) {
      names.add(step);
    }
    names.follow(machine.modules(), step);
    append();
    return accepted;
  }

  private void passTime(long at) {
    while (machine.isTickDue(at)) {
      Entry entry = next(at);
      add(entry, NO_COMMAND, machine.tick(entry).events());
    }
  }

  private boolean submits(Step step) {
    boolean registers = step instanceof Step.Register;
    Optional<MemberId> actor = registers ? Optional.empty() : Optional.of(Keys.member(step.as()));
    return submits(step.at(), actor, step.as(), commands.of(step));
  }

  private boolean submits(long at, Optional<MemberId> actor, String key, Command command) {
    Optional<BodyId> audience = Optional.ofNullable(machine.modules().body().id());
    CommandPayload payload =
        new CommandPayload(audience, actor, Keys.key(key), at, at + VALID_MS, nonce(), command);
    byte[] signedBytes = payload.signedBytes();
    Entry entry = next(at);
    Submission submission =
        new Submission(Hash256.of(signedBytes), payload.expiresAt(), actor, payload.key(), command);
    Outcome outcome = machine.execute(entry, submission);
    if (outcome instanceof Outcome.Accepted accepted) {
      add(entry, Envelope.withSignature(signedBytes, UNSIGNED), accepted.events());
      return true;
    }
    return false;
  }

  private String nonce() {
    byte[] bytes = ByteBuffer.allocate(16).putLong(8, submitted++).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Entry next(long at) {
    long position = machine.position() + 1;
    return new Entry(position, at, Machines.seed(position));
  }

  private void add(Entry entry, byte[] command, byte[] events) {
    open.add(new JournalEntry(entry.position(), entry.time(), entry.seed(), command, events));
  }

  private void append() {
    journal.append(open);
    open = new Batch(journal.head());
    if (machine.position() - newestSnapshot >= snapshotEach) {
      newestSnapshot = machine.position();
      try (SnapshotWriter writer = journal.writeSnapshot(newestSnapshot)) {
        Output output = new Output(writer);
        machine.snapshot(output);
        output.flush();
        writer.finish();
      }
    }
  }

  /** What a restart makes of the journal now, which must be the machine that decided. */
  Recovery restarted() {
    Recovery recovery = Recovery.of(journal);
    Checks.require(recovery.snapshot() == newestSnapshot, "another snapshot", newestSnapshot);
    Checks.require(recovery.machine().position() == machine.position(), "another position");
    Checks.require(recovery.machine().digest().equals(machine.digest()), "another state");
    return recovery;
  }

  /** Ends, begins again with what the files hold, and goes on with the machine of the restart. */
  void restart() {
    journal.close();
    journal = Journal.open(config);
    machine = restarted().machine();
    open = new Batch(journal.head());
  }

  @Override
  public void close() {
    journal.close();
  }
}
