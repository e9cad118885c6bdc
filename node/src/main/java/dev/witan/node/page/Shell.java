package dev.witan.node.page;

import dev.witan.kernel.Hash256;
import io.vertx.core.buffer.Buffer;

/**
 * The document of every route before its marks are filled in.
 *
 * @param build stands in the tag, since the headers belong to a build too
 */
public record Shell(String build, String html) {
  private static final String TITLE = "{{title}}";
  private static final String BODY = "{{body}}";
  private static final int TAG_DIGITS = 16;

  /** Refuses a shell without its marks: every route would have the same title. */
  public Shell {
    if (!html.contains(TITLE) || !html.contains(BODY)) {
      throw new IllegalStateException("the page's shell lacks a mark");
    }
  }

  /**
   * The document with this title.
   *
   * @param body its name, as anybody may have written it
   */
  public Document document(String title, String body) {
    // The name goes in last, for it may hold what looks like a mark.
    String filled = html.replace(TITLE, escaped(title)).replace(BODY, escaped(body));
    String digest = Hash256.ofText(filled).toString().substring(0, TAG_DIGITS);
    return new Document(Buffer.buffer(filled), "\"" + build + "-" + digest + "\"");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
