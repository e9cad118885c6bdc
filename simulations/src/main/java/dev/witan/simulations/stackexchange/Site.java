package dev.witan.simulations.stackexchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site of a dump, which no file of it names. Its host is what the texts are attributed to and
 * what links inside the site begin with.
 *
 * @param host such as {@code quantumcomputing.stackexchange.com}
 */
public record Site(String host) {
  private static final String NETWORK = ".stackexchange.com";
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
  private static final Pattern LINK =
      Pattern.compile(
          "https?://([a-z0-9.-]+)/(?:(?:a|q)/([0-9]{1,9})(?:/[0-9]+)?/?(?:[?#].*)?"
              + "|questions/([0-9]{1,9})(?:/[^/?#]*)?(?:/([0-9]{1,9}))?/?(?:\\?[^#]*)?(?:#(.*))?)");
  private static final Pattern ANCHOR = Pattern.compile("(?:answer-)?([0-9]{1,9})");

  /** Checks the host. */
  public Site {
    if (host.length() > 100 || !HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("site must be a host such as math.stackexchange.com");
    }
  }

  /**
   * The site that a folder's name tells: a host as it is, otherwise the name of a site of the
   * network, with {@code se-} before it or not and {@code -meta} behind it or not.
   */
  public static Optional<Site> ofFolder(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    name = name.startsWith("se-") ? name.substring(3) : name;
    if (name.indexOf('.') < 0) {
      boolean isMeta = name.endsWith("-meta");
      name = (isMeta ? name.substring(0, name.length() - 5) + ".meta" : name) + NETWORK;
    }
    try {
      return Optional.of(new Site(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Where relative links begin. */
  String base() {
    return "https://" + host + "/";
  }

  /** Where this post is to be found. */
  String post(DumpPost post) {
    return base() + (post.isQuestion() ? "q/" : "a/") + post.id();
  }

  /** Where this user is to be found. */
  String user(int id) {
    return base() + "users/" + id;
  }

  /**
   * The post that an absolute link names, if it leads to this site; an answer before a question.
   */
  OptionalInt linkedPost(String link) {
    Matcher found = LINK.matcher(link);
    if (!found.matches() || !found.group(1).equals(host)) {
      return OptionalInt.empty();
    }
    if (found.group(2) != null) {
      return OptionalInt.of(Integer.parseInt(found.group(2)));
    }
    String anchor = found.group(5) == null ? "" : found.group(5);
    Matcher answer = ANCHOR.matcher(anchor);
    if (answer.matches()) {
      return OptionalInt.of(Integer.parseInt(answer.group(1)));
    }
    String id = found.group(4) == null ? found.group(3) : found.group(4);
    return OptionalInt.of(Integer.parseInt(id));
  }
}
