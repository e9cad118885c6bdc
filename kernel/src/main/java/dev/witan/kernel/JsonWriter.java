package dev.witan.kernel;

import java.util.Arrays;

/**
 * Writes narrow JSON in its canonical form: no space, names in ascending order, the shortest
 * escapes. A name out of order is a bug of the caller and throws.
 */
public final class JsonWriter {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] buffer = new byte[512];
  private int length;
  private boolean needsComma;
  private final String[] lastNames = new String[Limits.JSON_DEPTH_MAX + 2];
  private int depth;

  /** Begins an object. */
  public JsonWriter object() {
    return open('{');
  }

  /** Ends the object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Begins an array. */
  public JsonWriter array() {
    return open('[');
  }

  /** Ends the array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** Writes the name of the value that comes next. */
  public JsonWriter name(String name) {
    String last = lastNames[depth];
    Checks.require(last == null || last.compareTo(name) < 0, "names are written in order");
    lastNames[depth] = name;
    comma();
    quote(name);
    put(':');
    needsComma = false;
    return this;
  }

  /** Writes a string. */
  public JsonWriter text(String value) {
    comma();
    quote(value);
    return this;
  }

  /** Writes an integer. */
  public JsonWriter integer(long value) {
    Checks.require(Math.abs(value) <= Json.INTEGER_MAX, "an integer of 2^53 or more", value);
    comma();
    digits(value);
    return this;
  }

  /** Writes an amount: a string of micro-units. */
  public JsonWriter amount(long value) {
    comma();
    put('"');
    digits(value);
    put('"');
    return this;
  }

  /** Writes a truth value. */
  public JsonWriter bool(boolean value) {
    comma();
    ascii(value ? "true" : "false");
    return this;
  }

  /** Writes null. */
  public JsonWriter nothing() {
    comma();
    ascii("null");
    return this;
  }

  /** Writes a hash as a string of 64 digits. */
  public JsonWriter hash(Hash256 value) {
    comma();
    reserve(66);
    buffer[length] = '"';
    value.writeHex(buffer, length + 1);
    buffer[length + 65] = '"';
    length += 66;
    return this;
  }

  /** Writes any value. */
  public JsonWriter value(Json value) {
    if (value instanceof Json.Fields fields) {
      object();
      fields.values().forEach((name, field) -> name(name).value(field));
      return endObject();
    }
    if (value instanceof Json.Items items) {
      array();
      items.values().forEach(this::value);
      return endArray();
    }
    if (value instanceof Json.Text text) {
      return text(text.value());
    }
    if (value instanceof Json.Int number) {
      return integer(number.value());
    }
    return value instanceof Json.Bool bool ? bool(bool.value()) : nothing();
  }

  /** The bytes so far, copied. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  /** SHA-256 of the bytes so far. */
  public Hash256 sha256() {
    return Hash256.of(buffer, 0, length);
  }

  private JsonWriter open(char bracket) {
    comma();
    put(bracket);
    lastNames[++depth] = null;
    needsComma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    depth--;
    put(bracket);
    needsComma = true;
    return this;
  }

  private void comma() {
    if (needsComma) {
      put(',');
    }
    needsComma = true;
  }

  private void digits(long value) {
    if (value >= 0 && value < 10) {
      put((char) ('0' + value));
    } else {
      ascii(Long.toString(value));
    }
  }

  private void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
  }

  private void quote(String text) {
    reserve(text.length() * 6 + 2); // The longest way to write a char is an escape of six.
    buffer[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += utf8(text.codePointAt(i));
      } else if (c >= 0x20 && c != '"' && c != '\\') {
        buffer[length++] = (byte) c;
      } else {
        escape(c);
      }
    }
    buffer[length++] = '"';
  }

  private void escape(char c) {
    buffer[length++] = '\\';
    int known = "\b\t\n\f\r\"\\".indexOf(c);
    if (known >= 0) {
      buffer[length++] = (byte) "btnfr\"\\".charAt(known);
      return;
    }
    buffer[length++] = 'u';
    buffer[length++] = '0';
    buffer[length++] = '0';
    buffer[length++] = HEX[c >> 4];
    buffer[length++] = HEX[c & 15];
  }

  /** Writes one character beyond ASCII and says how many chars beyond the first it took. */
  private int utf8(int c) {
    Checks.require(c < 0xd800 || c > 0xdfff, "half a surrogate pair cannot be written");
    if (c < 0x800) {
      buffer[length++] = (byte) (0xc0 | c >> 6);
    } else if (c < 0x10000) {
      buffer[length++] = (byte) (0xe0 | c >> 12);
      buffer[length++] = (byte) (0x80 | c >> 6 & 0x3f);
    } else {
      buffer[length++] = (byte) (0xf0 | c >> 18);
      buffer[length++] = (byte) (0x80 | c >> 12 & 0x3f);
      buffer[length++] = (byte) (0x80 | c >> 6 & 0x3f);
    }
    buffer[length++] = (byte) (0x80 | c & 0x3f);
    return Character.charCount(c) - 1;
  }

  private void put(char c) {
    reserve(1);
    buffer[length++] = (byte) c;
  }

  private void reserve(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
