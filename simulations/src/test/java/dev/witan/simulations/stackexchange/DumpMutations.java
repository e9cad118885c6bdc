package dev.witan.simulations.stackexchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Spoils a file of a dump: as a disk does, as a broken program does, and as somebody does who means
 * harm.
 */
final class DumpMutations {
  /** Put in anywhere. */
  private static final List<String> TOKENS =
      List.of(
          "&amp;",
          "&b;",
          "&#0;",
          "&#x110000;",
          "&#xD800;",
          "&#10;",
          "&",
          "<",
          ">",
          "\"",
          "'",
          "/>",
          "<row/>",
          "<row ",
          "</posts>",
          "<!DOCTYPE posts [<!ENTITY b 'x'>]>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?xml version=\"1.1\"?>",
          "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
          "<?xml version=\"1.0\" encoding=\"no-such\"?>",
          "<?xml-stylesheet href=\"file:///etc/hosts\"?>",
          "\uFEFF",
          "\u0000",
          "\r",
          "\u2028",
          "\uD83D\uDE00",
          "xmlns:a=\"b\" a:Id=\"1\" ");

  /** Values of attributes that are odd, at the ends of their types, or of another type. */
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "2",
          "3",
          "8",
          "2147483647",
          "-2147483648",
          "2147483648",
          "9999999999999999999999",
          "1e3",
          "\u0661",
          "1970-01-02T00:00:00.000",
          "9999-12-31T23:59:59.999999999",
          "2020-02-30T00:00:00.000",
          "&lt;&lt;&gt;&gt;",
          "&lt;a&gt;",
          "|a|",
          "&lt;p&gt;&lt;a href=&quot;/q/1&quot;&gt;x&lt;/a&gt;",
          "&lt;table&gt;&lt;td&gt;&lt;ul&gt;&lt;pre&gt;&lt;code&gt;",
          "\uD83D\uDE00",
          "incinerator",
          "A\u0301\u200B\u202E");

  private static final String BOMB =
      "<!DOCTYPE posts [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

  private final SplittableRandom random;

  DumpMutations(SplittableRandom random) {
    this.random = random;
  }

  /** One of all of these, or some of them one after the other. */
  byte[] mutated(byte[] file) {
    byte[] mutant = file;
    for (int left = random.nextBoolean() ? 1 : 3; left > 0; left--) {
      mutant = random.nextInt(4) == 0 ? bytes(mutant) : text(mutant);
    }
    return mutant;
  }

  private byte[] bytes(byte[] file) {
    byte[] mutant = file.clone();
    int at = at(file.length);
    switch (random.nextInt(4)) {
      case 0 -> {
        if (mutant.length > 0) {
          mutant[at] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
      }
      case 1 -> {
        return Arrays.copyOf(file, at);
      }
      case 2 -> {
        return Arrays.copyOfRange(file, at, file.length);
      }
      default -> {
        for (int end = Math.min(mutant.length, at + random.nextInt(16)); at < end; at++) {
          mutant[at] = (byte) random.nextInt(256);
        }
        return mutant;
      }
    }
  }

  private byte[] text(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    int at = at(text.length());
    String mutant =
        switch (random.nextInt(15)) {
          case 0, 1 -> text.substring(0, at) + one(TOKENS) + text.substring(at);
          case 2 -> repeated(text);
          case 3 -> text.replace("\r\n", random.nextBoolean() ? "\n" : "\r");
          case 4 -> (random.nextBoolean() ? "" : "\uFEFF\uFEFF") + text.replace("\uFEFF", "");
          case 5 -> text.replaceFirst("(?=<[a-z])", BOMB).replaceFirst("='[^']*'", "='&d;'");
          case 6 -> text.replaceFirst("<row", "<row" + many(random.nextInt(12_000)));
          case 7 -> valued(text, "x".repeat(random.nextInt(200_000)));
          default -> valued(text, one(VALUES));
        };
    return mutant.getBytes(random.nextInt(20) == 0 ? one(charsets()) : StandardCharsets.UTF_8);
  }

  private static List<Charset> charsets() {
    return List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);
  }

  /** An element, or any other piece, comes twice or a few hundred times. */
  private String repeated(String text) {
    int from = Math.max(0, text.indexOf("<row", at(text.length())));
    int end = Math.min(text.length(), text.indexOf("/>", from) + 2);
    int to = random.nextInt(4) == 0 || end < from ? from + at(text.length() - from) : end;
    String piece = text.substring(from, to);
    return text.substring(0, from)
        + piece.repeat(random.nextInt(3) == 0 ? 300 : 1)
        + text.substring(from);
  }

  /** An attribute of some row has this value. */
  private String valued(String text, String value) {
    int start = text.indexOf("='", at(text.length()));
    int end = start < 0 ? -1 : text.indexOf('\'', start + 2);
    return end < 0 ? text + value : text.substring(0, start + 2) + value + text.substring(end);
  }

  private static String many(int attributes) {
    StringBuilder many = new StringBuilder();
    for (int number = 0; number < attributes; number++) {
      many.append(" a").append(number).append("=''");
    }
    return many.toString();
  }

  private int at(int length) {
    return length == 0 ? 0 : random.nextInt(length);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
