package dev.witan.kernel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes being written in the house's binary form: events, and snapshots of the state. Integers are
 * variable-length (seven bits a byte, lowest first), so that small numbers cost one byte.
 *
 * <p>Without a sink everything stays in the buffer, which {@link #clear} makes ready for use again;
 * with one, full buffers are handed on, so that a snapshot of any size needs little memory.
 */
public final class Output {
  private static final int FLUSH_AT = 1 << 16;

  private byte[] buffer = new byte[256];
  private int length;
  private final Sink sink;

  /** Takes the bytes of a full buffer; the array is used again after the call. */
  public interface Sink {
    void accept(byte[] bytes, int length);
  }

  /** Keeps everything in memory. */
  public Output() {
    this(null);
  }

  /** Hands full buffers to this sink; {@link #flush} hands on the rest. */
  public Output(Sink sink) {
    this.sink = sink;
  }

  /** Writes an integer of at least 0. */
  public Output count(long value) {
    Checks.require(value >= 0, "a count is at least 0", value);
    reserve(9);
    long rest = value;
    while (rest >= 0x80) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
    return this;
  }

  /** Writes any integer; those near 0 are short. */
  public Output integer(long value) {
    reserve(10);
    long rest = value << 1 ^ value >> 63;
    while ((rest & ~0x7fL) != 0) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
    return this;
  }

  /** Writes a truth value as one byte. */
  public Output bool(boolean value) {
    reserve(1);
    buffer[length++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Writes 32 bytes. */
  public Output hash(Hash256 value) {
    reserve(32);
    value.write(buffer, length);
    length += 32;
    return this;
  }

  /** Writes a length and these bytes. */
  public Output bytes(byte[] value) {
    count(value.length);
    return raw(value);
  }

  /** Writes these bytes alone, for a reader that knows their number. */
  public Output raw(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, buffer, length, value.length);
    length += value.length;
    return this;
  }

  /** Writes a text as its length in bytes and its UTF-8 bytes. */
  public Output text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes an integer of at least 0 without bound. */
  public Output big(BigInteger value) {
    Checks.require(value.signum() >= 0, "a big count is at least 0");
    return bytes(value.signum() == 0 ? new byte[0] : value.toByteArray());
  }

  /** The bytes in the buffer, copied. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  /** How many bytes are in the buffer. */
  public int length() {
    return length;
  }

  /** Forgets what is in the buffer. */
  public void clear() {
    length = 0;
  }

  /** Hands what is left to the sink. */
  public void flush() {
    sink.accept(buffer, length);
    length = 0;
  }

  private void reserve(int more) {
    if (sink != null && length >= FLUSH_AT) {
      flush();
    }
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
