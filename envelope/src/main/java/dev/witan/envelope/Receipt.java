package dev.witan.envelope;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.PublicKey;
import java.util.Base64;

/**
 * The node's signed word that an accepted command has its place in the journal. Only accepted
 * commands have one, so the outcome is always {@code accepted}.
 *
 * @param command the command's id
 * @param position its place in the journal, from 1
 * @param hash the hash of its entry
 * @param previous the hash of the entry before it
 * @param time the time of its entry
 * @param events the SHA-256 of the entry's events
 * @param nodeKey the node's key
 * @param signature the node's signature, in base64url
 */
public record Receipt(
    Hash256 command,
    long position,
    Hash256 hash,
    Hash256 previous,
    long time,
    Hash256 events,
    PublicKey nodeKey,
    String signature) {
  private static final int BYTES_MAX = 4096;
  private static final String ACCEPTED = "accepted";

  /** What a receipt says, before it is signed. */
  public record Facts(
      Hash256 command, long position, Hash256 hash, Hash256 previous, long time, Hash256 events) {}

  /** The receipt that the node with this seed gives. */
  public static Receipt sign(Facts facts, byte[] seed) {
    return sign(facts, new SigningKey(seed));
  }

  /** As the other, for a node that keeps its key. */
  public static Receipt sign(Facts facts, SigningKey key) {
    byte[] signature = key.sign(of(facts, key.publicKey(), "").signedBytes());
    return of(facts, key.publicKey(), StrictFields.base64(signature));
  }

  /** Reads a receipt, without looking at its signature. */
  public static Read<Receipt> parse(byte[] bytes) {
    StrictFields reader = StrictFields.parse(bytes, BYTES_MAX);
    Facts facts =
        new Facts(
            reader.hash("command"),
            reader.count("position"),
            reader.hash("hash"),
            reader.hash("previous"),
            reader.count("time"),
            reader.hash("events"));
    reader.constant("outcome", new Json.Text(ACCEPTED));
    PublicKey key = reader.key("nodeKey");
    byte[] signature = reader.bytes("nodeSig", Ed25519.SIGNATURE_BYTES);
    if (facts.position() == 0) {
      reader.malformed("position", "positions begin with 1", "");
    }
    return reader.result(() -> of(facts, key, StrictFields.base64(signature)));
  }

  /** Whether this is the signature of this node, whose key the body's founding names. */
  public boolean isSignedBy(PublicKey node) {
    byte[] bytes = Base64.getUrlDecoder().decode(signature);
    return node.equals(nodeKey) && Ed25519.verify(node, signedBytes(), bytes);
  }

  /** The bytes that the node signs. */
  public byte[] signedBytes() {
    return SignedText.json("witan-receipt-v1", write(false));
  }

  /** The canonical JSON. */
  public byte[] toBytes() {
    return write(true).toBytes();
  }

  private JsonWriter write(boolean signed) {
    JsonWriter json = new JsonWriter().object();
    json.name("command").hash(command);
    json.name("events").hash(events);
    json.name("hash").hash(hash);
    json.name("nodeKey").text(nodeKey.toString());
    if (signed) {
      json.name("nodeSig").text(signature);
    }
    json.name("outcome").text(ACCEPTED);
    json.name("position").integer(position);
    json.name("previous").hash(previous);
    return json.name("time").integer(time).endObject();
  }

  private static Receipt of(Facts facts, PublicKey key, String signature) {
    return new Receipt(
        facts.command(),
        facts.position(),
        facts.hash(),
        facts.previous(),
        facts.time(),
        facts.events(),
        key,
        signature);
  }
}
