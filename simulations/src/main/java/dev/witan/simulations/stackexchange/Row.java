package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.DataFault;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a dump: its attributes, read as what they must be. */
final class Row {
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?");

  /** Nothing is dated before the second day of the epoch: an offer comes a second earlier. */
  private static final long TIME_MIN = 24L * 60 * 60 * 1000;

  private final String file;
  private final long number;
  private final Map<String, String> attributes;

  /** The row with this number, counted from 1. */
  Row(String file, long number, Map<String, String> attributes) {
    this.file = file;
    this.number = number;
    this.attributes = attributes;
  }

  /** The text of this attribute, or empty when there is none. */
  Optional<String> text(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The text of an attribute that every such row has. */
  String needText(String name) throws DataFault {
    String text = attributes.get(name);
    if (text == null) {
      throw fault("has no " + name);
    }
    return text;
  }

  /** The integer of an attribute that every such row has. */
  int needNumber(String name) throws DataFault {
    return number(name, needText(name));
  }

  /** The integer of this attribute, or the given one when there is none. */
  int number(String name, int absent) throws DataFault {
    String text = attributes.get(name);
    return text == null ? absent : number(name, text);
  }

  /** The id of a thing, above 0. */
  int needId(String name) throws DataFault {
    int id = needNumber(name);
    if (id < 1) {
      throw fault("has the " + name + " " + id + ", which is not above 0");
    }
    return id;
  }

  private int number(String name, String text) throws DataFault {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw fault("has a " + name + " that is no number in range: " + shown(text));
    }
  }

  /** A time as {@code 2018-02-06T20:19:50.957}, in milliseconds; the zone is UTC. */
  long needTime(String name) throws DataFault {
    String text = needText(name);
    try {
      if (TIME.matcher(text).matches()) {
        long time = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
        if (time >= TIME_MIN) {
          return time;
        }
      }
    } catch (DateTimeException e) {
      // There was no such time, as the fault says.
    }
    throw fault(
        "has a " + name + " that is no time such as 2018-02-06T20:19:50.957: " + shown(text));
  }

  /** A fault of this row; the sentence goes on behind its number. */
  DataFault fault(String sentence) {
    return new DataFault(file, 0, "row " + number + " " + sentence);
  }

  private static String shown(String text) {
    return "\"" + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + "\"";
  }
}
