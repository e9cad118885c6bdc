package dev.witan.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads narrow JSON from untrusted bytes. Refuses floating point, integers of 2^53 and more,
 * duplicate or non-ASCII names, lone surrogates, deep nesting and anything that is not UTF-8.
 */
public final class JsonParser {
  private final String text;
  private int at;

  private JsonParser(String text) {
    this.text = text;
  }

  /** Parses one value that takes up all the bytes. */
  public static Json.Parsed parse(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonParser parser = new JsonParser(text);
      Json value = parser.value(0);
      parser.space();
      if (parser.at < text.length()) {
        throw parser.problem("there is text behind the value");
      }
      return new Json.Parsed(value, null);
    } catch (CharacterCodingException e) {
      return new Json.Parsed(null, "not UTF-8");
    } catch (Problem e) {
      return new Json.Parsed(null, e.getMessage());
    }
  }

  /** As {@link #parse}, and refuses every way of writing but the canonical one. */
  public static Json.Parsed parseCanonical(byte[] bytes) {
    Json.Parsed parsed = parse(bytes);
    if (parsed.problem() != null) {
      return parsed;
    }
    byte[] canonical = new JsonWriter().value(parsed.value()).toBytes();
    return Arrays.equals(bytes, canonical)
        ? parsed
        : new Json.Parsed(null, "not in canonical form");
  }

  /** Ends the descent at the first problem; never leaves this class. */
  private static final class Problem extends Exception {
    private static final long serialVersionUID = 1;

    Problem(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private Problem problem(String sentence) {
    return new Problem(sentence + " at character " + (at + 1));
  }

  private Json value(int depth) throws Problem {
    if (depth > Limits.JSON_DEPTH_MAX) {
      throw problem("nested too deep");
    }
    space();
    return switch (peek()) {
      case '{' -> fields(depth);
      case '[' -> items(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> integer();
    };
  }

  private Json fields(int depth) throws Problem {
    SortedMap<String, Json> values = new TreeMap<>();
    at++;
    space();
    if (take('}')) {
      return new Json.Fields(values);
    }
    do {
      space();
      String name = name();
      space();
      expect(':');
      if (values.put(name, value(depth + 1)) != null) {
        throw problem("the name \"" + name + "\" stands twice");
      }
      space();
    } while (take(','));
    expect('}');
    return new Json.Fields(values);
  }

  private String name() throws Problem {
    if (peek() != '"') {
      throw problem("expected a name in quotes");
    }
    String name = string();
    if (name.chars().anyMatch(c -> c > 127)) {
      throw problem("a name that is not ASCII");
    }
    return name;
  }

  private Json items(int depth) throws Problem {
    List<Json> values = new ArrayList<>();
    at++;
    space();
    if (take(']')) {
      return new Json.Items(values);
    }
    do {
      values.add(value(depth + 1));
      space();
    } while (take(','));
    expect(']');
    return new Json.Items(values);
  }

  private String string() throws Problem {
    StringBuilder string = new StringBuilder();
    at++;
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        break;
      }
      if (c < 0x20) {
        throw problem("a control character that is not escaped");
      }
      string.append(c == '\\' ? escape() : c);
    }
    if (hasLoneSurrogate(string)) {
      throw problem("half a surrogate pair");
    }
    return string.toString();
  }

  private char escape() throws Problem {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> hex();
      default -> throw problem("an unknown escape");
    };
  }

  private char hex() throws Problem {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw problem("expected four hexadecimal digits");
      }
      value = value << 4 | digit;
      at++;
    }
    return (char) value;
  }

  private static boolean hasLoneSurrogate(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private Json integer() throws Problem {
    int start = at;
    take('-');
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String number = text.substring(start, at);
    if (at == digits) {
      throw problem("expected a value");
    }
    if (at - digits > 16 || at - digits > 1 && text.charAt(digits) == '0' || number.equals("-0")) {
      throw problem("not a plain integer below 2^53");
    }
    if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      throw problem("numbers are integers");
    }
    long value = Long.parseLong(number);
    if (Math.abs(value) > Json.INTEGER_MAX) {
      throw problem("not a plain integer below 2^53");
    }
    return new Json.Int(value);
  }

  private Json word(String word, Json value) throws Problem {
    if (!text.startsWith(word, at)) {
      throw problem("expected a value");
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws Problem {
    if (at >= text.length()) {
      throw problem("the text ends too early");
    }
    return text.charAt(at);
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(char c) throws Problem {
    if (!take(c)) {
      throw problem("expected '" + c + "'");
    }
  }
}
