package dev.witan.systemtests.rules.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a table.
 *
 * @param where file and line
 * @param text the line
 * @param words in order, without those of the form {@code name=value}
 * @param fields the words of the form {@code name=value}
 * @param status what stands behind the arrow, or empty
 */
record Row(
    String where, String text, List<String> words, Map<String, String> fields, String status) {
  private static final String ARROW = "=>";
  private static final Pattern WORD = Pattern.compile("[^\\s\"]*\"[^\"]*\"|\\S+");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9.]+)=(.*)");
  private static final Pattern REPEATED = Pattern.compile("([^*]+)\\*(\\d+)");

  static Row of(String where, String line) {
    int arrow = line.indexOf(ARROW);
    String command = arrow < 0 ? line : line.substring(0, arrow);
    String status = arrow < 0 ? "" : line.substring(arrow + ARROW.length()).strip();
    List<String> words = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      Matcher field = FIELD.matcher(matcher.group());
      if (field.matches()) {
        fields.put(field.group(1), field.group(2));
      } else {
        words.add(matcher.group());
      }
    }
    return new Row(where, line.strip(), words, fields, status);
  }

  /** The word at this place. */
  String word(int place) {
    if (place >= words.size()) {
      throw new AssertionError(where + ": a word is missing: " + text);
    }
    return words.get(place);
  }

  /** The words from this place on. */
  List<String> from(int place) {
    return words.subList(place, words.size());
  }

  /** A field's text. */
  String text(String name, String absent) {
    String value = fields.get(name);
    return value == null ? absent : plain(value);
  }

  /** What a word means: {@code "in quotes"} is without them, {@code x*3} is xxx. */
  static String plain(String word) {
    String bare = word.replace("\"", "");
    Matcher repeated = REPEATED.matcher(bare);
    return repeated.matches()
        ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2)))
        : bare;
  }

  /** A field's number. */
  long number(String name, long absent) {
    return fields.containsKey(name) ? Long.parseLong(fields.get(name).replace("_", "")) : absent;
  }

  /** The pairs of a field such as {@code ada:700000,ben:300000}. */
  List<Map.Entry<String, String>> pairs(String name) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String item : list(name)) {
      String[] pair = item.split(":", 2);
      pairs.add(Map.entry(pair[0], pair.length > 1 ? pair[1] : ""));
    }
    return pairs;
  }

  /** The items of a field such as {@code ada,ben}; {@code *3} is item1,item2,item3. */
  List<String> list(String name) {
    String value = fields.getOrDefault(name, "");
    if (value.startsWith("*")) {
      List<String> items = new ArrayList<>();
      for (int number = 1; number <= Integer.parseInt(value.substring(1)); number++) {
        items.add("item" + number);
      }
      return items;
    }
    return value.isEmpty() ? List.of() : List.of(value.split(","));
  }

  /** Words and fields that nobody reads would be a row that says less than it seems to. */
  void allows(int words, String... fieldNames) {
    if (this.words.size() > words) {
      throw new AssertionError(where + ": too many words: " + text);
    }
    List<String> known = new ArrayList<>(List.of(fieldNames));
    known.addAll(List.of("actor", "expires", "expect", "label"));
    for (String field : fields.keySet()) {
      if (!known.contains(field)) {
        throw new AssertionError(where + ": unknown field " + field + ": " + text);
      }
    }
  }
}
