package dev.witan.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws JSON values, texts that are hard to write among them. */
final class DrawnJson {
  private static final String[] PIECES = {
    "a",
    "Z",
    "0",
    " ",
    "/",
    "\"",
    "\\",
    "\b",
    "\t",
    "\n",
    "\f",
    "\r",
    "\u0000",
    "\u001f",
    "\u007f",
    "\u0080",
    "\u00e9",
    "e\u0301",
    "\u07ff",
    "\u0800",
    "\u2028",
    "\u2029",
    "\u6f22",
    "\ud7ff",
    "\ue000",
    "\ufeff",
    "\uffff",
    "\ud800\udc00",
    "\ud83d\ude00",
    "\udbff\udfff"
  };

  private DrawnJson() {}

  static String text(Draws draws) {
    StringBuilder text = new StringBuilder();
    for (int i = draws.below(6); i > 0; i--) {
      text.append(PIECES[draws.below(PIECES.length)]);
    }
    return text.toString();
  }

  static Json value(Draws draws, int depth) {
    return switch (draws.below(depth == 0 ? 4 : 6)) {
      case 0 -> new Json.Text(text(draws));
      case 1 -> new Json.Int((draws.either() ? 1 : -1) * draws.upTo(Json.INTEGER_MAX));
      case 2 -> new Json.Bool(draws.either());
      case 3 -> new Json.Null();
      case 4 -> items(draws, depth);
      default -> fields(draws, depth);
    };
  }

  private static Json items(Draws draws, int depth) {
    List<Json> items = new ArrayList<>();
    for (int i = draws.below(4); i > 0; i--) {
      items.add(value(draws, depth - 1));
    }
    return new Json.Items(items);
  }

  private static Json fields(Draws draws, int depth) {
    SortedMap<String, Json> fields = new TreeMap<>();
    for (int i = draws.below(4); i > 0; i--) {
      String name = text(draws).replaceAll("[^\\x00-\\x7f]", "");
      fields.put(name, value(draws, depth - 1));
    }
    return new Json.Fields(fields);
  }
}
