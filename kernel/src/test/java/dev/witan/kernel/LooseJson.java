package dev.witan.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes a value as JSON in any of the ways that are allowed but not canonical. */
final class LooseJson {
  private final Draws draws;
  private final StringBuilder text = new StringBuilder();

  private LooseJson(Draws draws) {
    this.draws = draws;
  }

  static byte[] write(Json value, Draws draws) {
    LooseJson loose = new LooseJson(draws);
    loose.value(value);
    return loose.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(Json value) {
    space();
    if (value instanceof Json.Fields fields) {
      fields(fields);
    } else if (value instanceof Json.Items items) {
      items(items.values());
    } else if (value instanceof Json.Text string) {
      quote(string.value());
    } else if (value instanceof Json.Int number) {
      text.append(number.value());
    } else {
      text.append(value instanceof Json.Bool bool ? String.valueOf(bool.value()) : "null");
    }
    space();
  }

  private void fields(Json.Fields fields) {
    List<String> names = new ArrayList<>(fields.values().keySet());
    Collections.shuffle(names, new Random(draws.amount()));
    text.append('{');
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : ",");
      space();
      quote(names.get(i));
      space();
      text.append(':');
      value(fields.values().get(names.get(i)));
    }
    space();
    text.append('}');
  }

  private void items(List<Json> values) {
    text.append('[');
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ",");
      value(values.get(i));
    }
    space();
    text.append(']');
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      boolean must = c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c);
      if (must || draws.either()) {
        String digits = "000" + Integer.toHexString(c);
        String four = digits.substring(digits.length() - 4);
        text.append("\\u").append(draws.either() ? four : four.toUpperCase(java.util.Locale.ROOT));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private void space() {
    if (draws.below(4) == 0) {
      text.append(" \t\r\n".charAt(draws.below(4)));
    }
  }
}
