package dev.witan.readmodel.search;

import java.util.Locale;

/** What can be found. */
public enum Found {
  POST,
  REQUEST,
  MEMBER;

  /** The word in answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
