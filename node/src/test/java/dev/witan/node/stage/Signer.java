package dev.witan.node.stage;

import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.codec.CommandCodec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody with a key made from a name. What is signed here expires a day behind its time. */
public final class Signer {
  private static final long DAY_MS = 24L * 60 * 60 * 1000;

  private static final AtomicLong NONCES = new AtomicLong();

  private final String name;
  private final byte[] seed;
  private final PublicKey key;
  private final MemberId id;

  /** Somebody with this name. */
  public Signer(String name) {
    this.name = name;
    this.seed = Hash256.ofText(name).bytes();
    this.key = Ed25519.publicKey(seed);
    this.id = MemberId.of(key);
  }

  /** Lets nonces begin here, so that another process signs other commands. */
  public static void countFrom(long first) {
    NONCES.set(first);
  }

  /** The name, which is a handle too. */
  public String name() {
    return name;
  }

  /** The private half of the key. */
  public byte[] seed() {
    return seed.clone();
  }

  /** The public half of the key. */
  public PublicKey key() {
    return key;
  }

  /** The member who registered with this key. */
  public MemberId id() {
    return id;
  }

  /** A signature of any bytes. */
  public Signature sign(byte[] bytes) {
    return Signature.of(Ed25519.sign(seed, bytes));
  }

  /** The canonical bytes of an envelope of this command. */
  public byte[] sign(BodyId body, long now, Command command) {
    return envelope(body, now, command).toBytes();
  }

  /** An envelope of this command, as the catalogue says who acts in it and where. */
  public Envelope envelope(BodyId body, long now, Command command) {
    return Envelope.sign(payload(body, now, command), seed);
  }

  /** The payload of this command, with a nonce that was not used before. */
  public Payload payload(BodyId body, long now, Command command) {
    boolean founds = command instanceof FoundBody;
    boolean acts = !founds && !(command instanceof RegisterMember);
    return new Payload(
        CommandCodec.name(command),
        founds ? Optional.empty() : Optional.of(body),
        acts ? Optional.of(id) : Optional.empty(),
        key,
        now,
        now + DAY_MS,
        nonce(name + NONCES.incrementAndGet()),
        new Json.Fields(new TreeMap<>()),
        fields(command));
  }

  /** The fields of a command as JSON. */
  public static Json.Fields fields(Command command) {
    JsonWriter json = new JsonWriter();
    CommandCodec.write(command, json);
    return (Json.Fields) JsonParser.parse(json.toBytes()).value();
  }

  /** Sixteen bytes made from a text, in base64url. */
  public static String nonce(String text) {
    byte[] bytes = Arrays.copyOf(Hash256.ofText(text).bytes(), 16);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
