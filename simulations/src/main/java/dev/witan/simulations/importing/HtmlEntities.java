package dev.witan.simulations.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes {@code &eacute;}, {@code &#233;} and {@code &#xE9;}: the names of HTML for the characters
 * of Latin-1 and the few that XML knows. What is no such entity stays as it is, and what was
 * decoded is not decoded again.
 */
final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
  private static final Map<String, Integer> NAMES = names();

  private HtmlEntities() {}

  static String decode(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(decoded(entity)));
  }

  private static String decoded(MatchResult entity) {
    int character = -1;
    if (entity.group(1) != null) {
      character = Integer.parseInt(entity.group(1));
    } else if (entity.group(2) != null) {
      character = Integer.parseInt(entity.group(2), 16);
    } else {
      character = NAMES.getOrDefault(entity.group(3), -1);
    }
    boolean isCharacter =
        Character.isValidCodePoint(character)
            && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    return isCharacter ? Character.toString(character) : entity.group();
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    int character = 0xa0;
    for (String name : LATIN_1.split(" ")) {
      names.put(name, character++);
    }
    names.putAll(Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>'));
    names.putAll(Map.of("quot", (int) '"', "apos", (int) '\''));
    return names;
  }
}
