package dev.witan.kernel;

import java.util.List;
import java.util.SortedMap;

/**
 * Narrow JSON, the only JSON that is ever signed: objects with ASCII names, arrays, strings,
 * booleans, null and integers below 2^53 in size. There is one canonical way to write a value (RFC
 * 8785 without its floating point), see {@link JsonWriter}.
 */
public sealed interface Json {
  /** The largest size of an integer, so that every language reads it exactly. */
  long INTEGER_MAX = (1L << 53) - 1;

  /** Names with values, in the canonical order of the names. */
  record Fields(SortedMap<String, Json> values) implements Json {}

  /** Values in order. */
  record Items(List<Json> values) implements Json {}

  /** A string without lone surrogates, kept as typed. */
  record Text(String value) implements Json {}

  /** An integer, at most {@link #INTEGER_MAX} in size. */
  record Int(long value) implements Json {}

  /** A truth value. */
  record Bool(boolean value) implements Json {}

  /** Null. */
  record Null() implements Json {}

  /**
   * What parsing gave: a value, or the problem with the bytes.
   *
   * @param value the value, or null when there is a problem
   * @param problem what is wrong and where, or null
   */
  record Parsed(Json value, String problem) {}
}
