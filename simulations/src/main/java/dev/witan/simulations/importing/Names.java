package dev.witan.simulations.importing;

import dev.witan.kernel.Limits;
import java.text.Normalizer;
import java.util.Locale;

/** What people are called in the data, as handles and display names may be (MEMBER-1). */
public final class Names {
  private Names() {}

  /**
   * Entities decoded, letters freed of their accents (NFKD), lower case; a run of anything else
   * becomes one hyphen, and none stands at either end. Of any length, also empty.
   */
  public static String slug(String name) {
    String plain =
        Normalizer.normalize(HtmlEntities.decode(name), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(gap && slug.length() > 0 ? "-" : "").append(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return slug.toString();
  }

  /** The name itself, or as much of it as a display name may have and an ellipsis. */
  public static String displayName(String name) {
    return cut(name, Limits.DISPLAY_NAME_MAX);
  }

  /** The text, or as much of it as so many Unicode characters hold and an ellipsis. */
  public static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
