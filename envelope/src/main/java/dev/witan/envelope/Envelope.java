package dev.witan.envelope;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A payload with the signature of its key: the form in which commands travel and are kept. */
public final class Envelope {
  /**
   * Most bytes that are read: as many as an entry holds. The canonical form is never longer than
   * what was sent, so whatever is read fits.
   */
  public static final int BYTES_MAX = Limits.COMMAND_BYTES_MAX;

  private static final byte[] COMMAND_START = ascii("witan-command-v1\n");
  private static final byte[] PAYLOAD_START = ascii("{\"payload\":");
  private static final byte[] SIGNATURE_START = ascii(",\"sig\":\"");
  private static final byte[] END = ascii("\"}");

  private final Payload payload;
  private final byte[] signature;
  private final byte[] signedBytes;

  private Envelope(Payload payload, byte[] signature, byte[] signedBytes) {
    this.payload = payload;
    this.signature = signature;
    this.signedBytes = signedBytes;
  }

  /** Signs a payload with the seed of its key. */
  public static Envelope sign(Payload payload, byte[] seed) {
    byte[] signedBytes = payload.signedBytes();
    return new Envelope(payload, Ed25519.sign(seed, signedBytes), signedBytes);
  }

  /**
   * The stored bytes of a command whose signed bytes are known: what {@link #toBytes} of the signed
   * payload gives, without reading JSON.
   *
   * @param signedBytes the word, a line feed and the canonical JSON of the payload
   * @param seed of the payload's key
   */
  public static byte[] seal(byte[] signedBytes, byte[] seed) {
    return withSignature(signedBytes, Ed25519.sign(seed, signedBytes));
  }

  /** As {@link #seal}, where the 64 bytes of the signature are there already. */
  public static byte[] withSignature(byte[] signedBytes, byte[] signature) {
    Checks.require(signature.length == Ed25519.SIGNATURE_BYTES, "64 bytes", signature.length);
    Checks.require(
        Arrays.mismatch(signedBytes, COMMAND_START) == COMMAND_START.length,
        "these are not the signed bytes of a command");
    byte[] text = ascii(StrictFields.base64(signature));
    int payloadLength = signedBytes.length - COMMAND_START.length;
    return ByteBuffer.allocate(
            PAYLOAD_START.length
                + payloadLength
                + SIGNATURE_START.length
                + text.length
                + END.length)
        .put(PAYLOAD_START)
        .put(signedBytes, COMMAND_START.length, payloadLength)
        .put(SIGNATURE_START)
        .put(text)
        .put(END)
        .array();
  }

  /**
   * Reads an envelope that somebody sent, without looking at its signature. Spaces and the order of
   * fields do not matter: what was signed is the canonical form.
   */
  public static Read<Envelope> parse(byte[] bytes) {
    StrictFields reader = StrictFields.parse(bytes, BYTES_MAX);
    Json.Fields fields = reader.object("payload");
    byte[] signature = reader.bytes("sig", Ed25519.SIGNATURE_BYTES);
    if (reader.problem() != null) {
      return Read.refused(reader.problem());
    }
    Read<Payload> payload = Payload.read(fields, "/payload");
    if (payload.problem() != null) {
      return Read.refused(payload.problem());
    }
    byte[] signedBytes = payload.value().signedBytes();
    return Read.of(new Envelope(payload.value(), signature, signedBytes));
  }

  /** As {@link #parse}, and refuses every way of writing but that of {@link #toBytes}. */
  public static Read<Envelope> parseCanonical(byte[] bytes) {
    Read<Envelope> read = parse(bytes);
    return read.problem() != null || Arrays.equals(bytes, read.value().toBytes())
        ? read
        : Read.refused(Problem.Code.NOT_CANONICAL, "", "not in canonical form");
  }

  /** As {@link #parse}, and refuses a signature that is not the key's. */
  public static Read<Envelope> parseSigned(byte[] bytes) {
    Read<Envelope> read = parse(bytes);
    return read.problem() != null || read.value().isSigned()
        ? read
        : Read.refused(
            Problem.Code.BAD_SIGNATURE, "/sig", "not this key's signature over this payload");
  }

  /** Whether the signature is the key's (MEMBER-2). Safe to call from any thread. */
  public boolean isSigned() {
    return Ed25519.verify(payload.key(), signedBytes, signature);
  }

  /** What is signed, read. */
  public Payload payload() {
    return payload;
  }

  /** The 64 bytes of the signature. */
  public byte[] signature() {
    return signature.clone();
  }

  /** The bytes that are signed. */
  public byte[] signedBytes() {
    return signedBytes.clone();
  }

  /** The command's id. */
  public Hash256 id() {
    return Hash256.of(signedBytes);
  }

  /** The canonical JSON of the envelope. */
  public byte[] toBytes() {
    JsonWriter json = new JsonWriter().object().name("payload");
    payload.write(json);
    return json.name("sig").text(StrictFields.base64(signature)).endObject().toBytes();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
