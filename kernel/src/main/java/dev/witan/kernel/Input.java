package dev.witan.kernel;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link Output} wrote. Every value has one form only; anything else, or too few bytes,
 * is a {@link CorruptBytes}.
 */
public final class Input {
  private final byte[] bytes;
  private int position;

  /** Reads these bytes from the first on. */
  public Input(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The bytes are not what was written: the machine or the medium is broken. */
  public static final class CorruptBytes extends RuntimeException {
    private static final long serialVersionUID = 1;

    CorruptBytes(String sentence, int position) {
      super(sentence + " at byte " + position);
    }
  }

  /** Reads an integer of at least 0. */
  public long count() {
    long value = variable();
    if (value < 0) {
      throw corrupt("a count is negative");
    }
    return value;
  }

  /** Reads an integer of at least 0 and at most this bound. */
  public int count(int most) {
    long value = count();
    if (value > most) {
      throw corrupt("a count is above its bound");
    }
    return (int) value;
  }

  /** Reads the length of a list whose items take at least one byte each. */
  public int size() {
    return count(bytes.length - position);
  }

  /** Reads the number of something that stands before in these bytes, with a byte at least. */
  public int earlier() {
    return count(position - 1);
  }

  /** Reads any integer. */
  public long integer() {
    long value = variable();
    return value >>> 1 ^ -(value & 1);
  }

  /** Reads any integer that fits into 32 bits. */
  public int integer32() {
    long value = integer();
    if (value != (int) value) {
      throw corrupt("an integer is above 32 bits");
    }
    return (int) value;
  }

  /** Reads a truth value. */
  public boolean bool() {
    need(1);
    byte value = bytes[position++];
    if (value != 0 && value != 1) {
      throw corrupt("a truth value is neither 0 nor 1");
    }
    return value == 1;
  }

  /** Reads 32 bytes. */
  public Hash256 hash() {
    need(32);
    Hash256 value = Hash256.fromBytes(bytes, position);
    position += 32;
    return value;
  }

  /** Reads bytes behind their length. */
  public byte[] bytes() {
    return raw(size());
  }

  /** Reads this many bytes. */
  public byte[] raw(int length) {
    need(length);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  /** Reads a text; bytes that are not UTF-8 are corrupt. */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException e) {
      throw corrupt("a text is not UTF-8");
    }
  }

  /** Reads an integer of at least 0 without bound. */
  public BigInteger big() {
    byte[] value = bytes();
    BigInteger big = value.length == 0 ? BigInteger.ZERO : new BigInteger(value);
    boolean isShortest =
        big.signum() == 0 ? value.length == 0 : Arrays.equals(value, big.toByteArray());
    if (big.signum() < 0 || !isShortest) {
      throw corrupt("a big count has another form than it was written in");
    }
    return big;
  }

  /** Whether all bytes have been read. */
  public boolean atEnd() {
    return position == bytes.length;
  }

  /** Refuses bytes behind what was expected. */
  public void end() {
    if (!atEnd()) {
      throw corrupt("there are bytes behind the end");
    }
  }

  /** What to throw when a value that was read makes no sense. */
  public CorruptBytes corrupt(String sentence) {
    return new CorruptBytes(sentence, position);
  }

  private long variable() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      need(1);
      byte next = bytes[position++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        if (next == 0 && shift > 0 || shift == 63 && next > 1) {
          throw corrupt("an integer has another form than it was written in");
        }
        return value;
      }
    }
    throw corrupt("an integer does not end");
  }

  private void need(int length) {
    if (length > bytes.length - position) {
      throw corrupt("the bytes end too early");
    }
  }
}
