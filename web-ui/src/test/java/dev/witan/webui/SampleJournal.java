package dev.witan.webui;

import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Receipt;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.statemachine.InMemorySequencer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides commands and keeps them as a journal does, chained and signed, with what was in force
 * behind each entry. A name stands for the key whose seed is its SHA-256.
 */
final class SampleJournal {
  private static final String NODE = "node";
  private static final byte[] NO_COMMAND = {};

  private final InMemorySequencer sequencer =
      new InMemorySequencer(new Machine(), "sample", this::accepted);
  private final List<String> entries = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();
  private String signer = "";
  private Hash256 head = new Hash256(0, 0, 0, 0);
  private String inForce = "";
  private String receipt = "";

  static byte[] seed(String name) {
    return Hash256.ofText(name).bytes();
  }

  static PublicKey key(String name) {
    return Ed25519.publicKey(seed(name));
  }

  static MemberId member(String name) {
    return MemberId.of(key(name));
  }

  BodyId body() {
    return modules().body().id();
  }

  Modules modules() {
    return sequencer.machine().modules();
  }

  /** What a coauthor signs. */
  Signature coauthor(String name, Hash256 post) {
    return Signature.of(Ed25519.sign(seed(name), Countersignature.coauthor(body(), post)));
  }

  /** What a sponsor signs. */
  Signature sponsor(String name, PublicKey registered, String handle) {
    byte[] signed = Countersignature.sponsor(body(), member(name), registered, handle);
    return Signature.of(Ed25519.sign(seed(name), signed));
  }

  /** What a new key of a member signs. */
  Signature addedKey(String name, String owner) {
    byte[] signed = Countersignature.addedKey(body(), member(owner), key(name));
    return Signature.of(Ed25519.sign(seed(name), signed));
  }

  /** Lets a member act; a command that the rules refuse is a mistake of the test. */
  void act(long time, String name, Command command) {
    submit(time, name, Optional.of(member(name)), command);
  }

  /** Lets a key act in nobody's name: it founds or registers. */
  void begin(long time, String name, Command command) {
    submit(time, name, Optional.empty(), command);
  }

  void passTime(long time) {
    sequencer.passTime(time);
  }

  private void submit(long time, String name, Optional<MemberId> actor, Command command) {
    signer = name;
    Outcome outcome = sequencer.submit(time, actor, key(name), command);
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException(command + ": " + outcome);
    }
  }

  /** The journal as the client's tests read it: one entry and one change a line. */
  String text() {
    return "{\"body\":\""
        + body()
        + "\",\n\"entries\":[\n"
        + String.join(",\n", entries)
        + "\n],\n\"inForce\":[\n"
        + String.join(",\n", changes)
        + "\n],\n\"nodeKey\":\""
        + key(NODE)
        + "\",\n\"receipt\":"
        + receipt
        + "}\n";
  }

  private void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    byte[] command =
        payload.map(given -> Envelope.seal(given.signedBytes(), seed(signer))).orElse(NO_COMMAND);
    Hash256 hash = hash(entry, command, events);
    JsonWriter json = new JsonWriter().object();
    json.name("command").text(base64(command)).name("events").text(base64(events));
    json.name("hash").hash(hash).name("position").integer(entry.position());
    json.name("previous").hash(head).name("seed").hash(entry.seed());
    entries.add(text(json.name("time").integer(entry.time()).endObject().toBytes()));
    if (payload.isPresent()) {
      Receipt.Facts facts =
          new Receipt.Facts(
              payload.get().id(), entry.position(), hash, head, entry.time(), Hash256.of(events));
      receipt = text(Receipt.sign(facts, seed(NODE)).toBytes());
    }
    head = hash;
    noteChange(entry.position());
  }

  /**
   * The hash of docs/scenario.md, spelled out here, so that the journal's own code is not asked.
   */
  private Hash256 hash(Entry entry, byte[] command, byte[] events) {
    ByteBuffer bytes =
        ByteBuffer.allocate(32 + 8 + 8 + 32 + 4 + 4 + command.length + events.length);
    bytes.put(head.bytes()).putLong(entry.position()).putLong(entry.time());
    bytes.put(entry.seed().bytes()).putInt(command.length).put(command);
    return Hash256.of(bytes.putInt(events.length).put(events).array());
  }

  private void noteChange(long position) {
    String now = parametersInForce();
    if (!now.equals(inForce)) {
      changes.add("{\"position\":" + position + ",\"values\":" + now + "}");
      inForce = now;
    }
  }

  private String parametersInForce() {
    SortedMap<String, String> values = new TreeMap<>();
    for (Parameter parameter : Parameter.values()) {
      long value = modules().parameters().current().get(parameter);
      boolean isTruth = parameter.type() == Parameter.Type.BOOLEAN;
      values.put(parameter.text(), isTruth ? Boolean.toString(value == 1) : Long.toString(value));
    }
    modules()
        .artifacts()
        .all()
        .forEach(
            (name, post) ->
                values.put(
                    "artifact." + name, "\"" + modules().forum().posts().get(post).id() + "\""));
    List<String> fields = new ArrayList<>();
    values.forEach((name, value) -> fields.add("\"" + name + "\":" + value));
    return "{" + String.join(",", fields) + "}";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
