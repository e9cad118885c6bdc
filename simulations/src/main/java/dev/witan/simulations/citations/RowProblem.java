package dev.witan.simulations.citations;

import java.util.Locale;

/** Why a row is refused. The code stands in reports. */
public enum RowProblem {
  LINE_TOO_LONG("the line is too long"),
  COLUMN_COUNT("another number of columns than the header has"),
  NOT_UTF8("not UTF-8"),
  NOT_A_NUMBER("not a number as it should be written here"),
  TEXT_MISSING("an empty text"),
  TEXT_TOO_LONG("a text that is too long"),
  CONTROL_CHARACTER("a text with control characters"),
  DATE_INVALID("not a date such as 1992-09-30"),
  ID_TWICE("a row before has this id"),
  POST_UNKNOWN("no post has this id"),
  NOT_OLDER("the citing id is not above the cited one"),
  CITED_TWICE("a row before has this citation"),
  AUTHOR_TWICE("a row before has this author");

  private final String sentence;

  RowProblem(String sentence) {
    this.sentence = sentence;
  }

  /** Kebab-case code that names the problem, such as {@code id-twice}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in words. */
  public String sentence() {
    return sentence;
  }
}
