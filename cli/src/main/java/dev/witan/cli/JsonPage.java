package dev.witan.cli;

import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON laid out for reading: the names of the outermost two levels have lines of their own, what is
 * deeper stays on one line.
 */
public final class JsonPage {
  private static final int BROKEN_LEVELS = 2;

  private final StringBuilder page = new StringBuilder();

  private JsonPage() {}

  /** The page with this value. */
  public static String of(Json.Fields value) {
    JsonPage page = new JsonPage();
    page.append(value, 0);
    return page.page.toString();
  }

  private void append(Json value, int level) {
    if (value instanceof Json.Fields fields && !fields.values().isEmpty()) {
      Iterator<Map.Entry<String, Json>> rest = fields.values().entrySet().iterator();
      page.append('{');
      while (rest.hasNext()) {
        Map.Entry<String, Json> field = rest.next();
        begin(level);
        page.append(compact(new Json.Text(field.getKey()))).append(": ");
        append(field.getValue(), level + 1);
        page.append(rest.hasNext() ? between(level) : "");
      }
      end(level, '}');
    } else if (value instanceof Json.Items items && !items.values().isEmpty()) {
      Iterator<Json> rest = items.values().iterator();
      page.append('[');
      while (rest.hasNext()) {
        begin(level);
        append(rest.next(), level + 1);
        page.append(rest.hasNext() ? between(level) : "");
      }
      end(level, ']');
    } else {
      page.append(compact(value));
    }
  }

  private static String between(int level) {
    return level < BROKEN_LEVELS ? "," : ", ";
  }

  private void begin(int level) {
    if (level < BROKEN_LEVELS) {
      page.append('\n').append("  ".repeat(level + 1));
    }
  }

  private void end(int level, char bracket) {
    if (level < BROKEN_LEVELS) {
      page.append('\n').append("  ".repeat(level));
    }
    page.append(bracket);
  }

  private static String compact(Json value) {
    return new String(new JsonWriter().value(value).toBytes(), StandardCharsets.UTF_8);
  }
}
