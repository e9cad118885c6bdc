package dev.witan.readmodel;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can be seen of a body, by name of the thing; the machine and the views paint the same. */
final class Picture {
  final SortedMap<String, String> lines = new TreeMap<>();

  void paint(String thing, Object... looks) {
    StringBuilder text = new StringBuilder();
    for (Object look : looks) {
      text.append(look).append(" | ");
    }
    lines.put(thing, text.toString());
  }

  /** The first thing that looks otherwise here, or an empty text. */
  String difference(Picture expected) {
    SortedMap<String, String> things = new TreeMap<>(expected.lines);
    things.putAll(lines);
    for (String thing : things.keySet()) {
      if (!Objects.equals(lines.get(thing), expected.lines.get(thing))) {
        return thing + "\n is  " + lines.get(thing) + "\n not " + expected.lines.get(thing);
      }
    }
    return "";
  }
}
