package dev.witan.statemachine;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Gives entries their positions, times and seeds without a journal, for scenarios, imports and
 * tests: the caller says what time it is. Ticks come before a command or when time passes; rejected
 * commands take no position.
 */
public final class InMemorySequencer {
  private static final long VALID_MS = 5 * 60 * 1000;
  private static final byte[] SEED_PREFIX = "witan-seed".getBytes(StandardCharsets.UTF_8);

  private final Machine machine;
  private final byte[] seedStart;
  private final EntryListener listener;

  /** Sees every entry that was accepted, in order. */
  public interface EntryListener {
    /**
     * One entry.
     *
     * @param payload the command, or empty for a tick
     * @param events encoded; not to be changed
     */
    void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events);
  }

  /** Sequences for this machine; seeds follow from the genesis seed and the position. */
  public InMemorySequencer(Machine machine, String genesisSeed, EntryListener listener) {
    this.machine = machine;
    this.listener = listener;
    byte[] genesis = genesisSeed.getBytes(StandardCharsets.UTF_8);
    this.seedStart =
        ByteBuffer.allocate(SEED_PREFIX.length + genesis.length + Long.BYTES)
            .put(SEED_PREFIX)
            .put(genesis)
            .array();
  }

  /** As the other, for those who do not look at entries. */
  public InMemorySequencer(Machine machine, String genesisSeed) {
    this(machine, genesisSeed, (entry, payload, events) -> {});
  }

  public Machine machine() {
    return machine;
  }

  /** Lets time pass: appends the ticks that are due until then. */
  public void passTime(long time) {
    while (machine.isTickDue(time)) {
      Entry entry = next(machine.hasQueuedReactions() ? machine.time() : time);
      Outcome.Accepted tick = machine.tick(entry);
      listener.accepted(entry, Optional.empty(), tick.events());
    }
  }

  /** Submits a command at this time, which is not before that of the last entry. */
  public Outcome submit(long time, Optional<MemberId> actor, PublicKey key, Command command) {
    passTime(time);
    Entry entry = next(time);
    Optional<BodyId> audience = Optional.ofNullable(machine.modules().body().id());
    CommandPayload payload =
        new CommandPayload(
            audience,
            actor,
            key,
            time,
            Math.min(time + VALID_MS, Json.INTEGER_MAX),
            nonce(entry.position()),
            command);
    Outcome outcome =
        machine.execute(
            entry, new Submission(payload.id(), payload.expiresAt(), actor, key, command));
    if (outcome instanceof Outcome.Accepted accepted) {
      listener.accepted(entry, Optional.of(payload), accepted.events());
    }
    return outcome;
  }

  /** Sixteen bytes made from the position, so that equal commands differ and runs repeat. */
  private static String nonce(long position) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(8, position).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Entry next(long time) {
    long position = machine.position() + 1;
    ByteBuffer.wrap(seedStart).putLong(seedStart.length - Long.BYTES, position);
    return new Entry(position, time, Hash256.of(seedStart));
  }
}
