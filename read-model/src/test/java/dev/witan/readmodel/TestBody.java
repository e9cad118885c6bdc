package dev.witan.readmodel;

import dev.witan.envelope.Envelope;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.InMemorySequencer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A live machine whose accepted commands are kept as entries. Signatures are 64 zeros. */
final class TestBody {
  static final String TREASURER = "bank";

  final List<ReadEntry> entries = new ArrayList<>();
  final Map<Hash256, byte[]> contents = new HashMap<>();
  long time = 1_000;
  private final InMemorySequencer sequencer =
      new InMemorySequencer(new Machine(), "views", this::keep);

  TestBody(SortedMap<Parameter, Long> parameters) {
    Treasurer treasurer = new Treasurer(TREASURER, key(TREASURER));
    does(
        Optional.empty(),
        key(TREASURER),
        new FoundBody("A body", key("node"), List.of(treasurer), parameters, false));
  }

  static PublicKey key(String name) {
    return PublicKey.of(Hash256.ofText("the key " + name).bytes());
  }

  static MemberId id(String handle) {
    return MemberId.of(key(handle));
  }

  Modules modules() {
    return sequencer.machine().modules();
  }

  long position() {
    return sequencer.machine().position();
  }

  /** Lets time pass. */
  void pass(long by) {
    time += by;
    sequencer.passTime(time);
  }

  /** Whether the command was accepted of this member, by its newest key. */
  boolean does(String handle, Command command) {
    int number = modules().reputation().members().named(handle);
    List<PublicKey> keys = modules().reputation().members().keys(number);
    return does(Optional.of(id(handle)), keys.get(keys.size() - 1), command);
  }

  /** Whether the command was accepted. */
  boolean does(Optional<MemberId> actor, PublicKey key, Command command) {
    time++;
    return sequencer.submit(time, actor, key, command) instanceof Outcome.Accepted;
  }

  /** Keeps a text and returns its hash. */
  Hash256 content(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Hash256 hash = Hash256.of(bytes);
    contents.put(hash, bytes);
    return hash;
  }

  /** The text with this hash. */
  Optional<byte[]> content(Hash256 hash) {
    return Optional.ofNullable(contents.get(hash));
  }

  private void keep(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    byte[] command =
        payload
            .map(signed -> Envelope.withSignature(signed.signedBytes(), new byte[64]))
            .orElse(new byte[0]);
    entries.add(
        new ReadEntry(
            entry.position(),
            entry.time(),
            Hash256.ofText("entry " + entry.position()),
            command,
            events));
  }
}
