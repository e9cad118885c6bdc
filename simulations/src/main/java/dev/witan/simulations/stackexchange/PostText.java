package dev.witan.simulations.stackexchange;

import dev.witan.kernel.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The body of a post in Markdown, with its attribution behind it, and the posts that it names.
 *
 * @param markdown UTF-8, at most as long as a body may be
 * @param named the ids of the posts of this site that links lead to, in their order
 * @param isCut whether blocks at the end had to be left out
 */
record PostText(byte[] markdown, List<Integer> named, boolean isCut) {
  private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

  /** Makes the text of this post. */
  static PostText of(DumpPost post, String author, Site site) {
    Element body = Jsoup.parseBodyFragment(post.html(), site.base()).body();
    List<Integer> named = new ArrayList<>();
    for (Element link : body.select("a[href]")) {
      OptionalInt id = site.linkedPost(link.absUrl("href"));
      id.ifPresent(named::add);
    }
    List<Block> blocks = HtmlBlocks.of(body);
    byte[] whole = render(blocks, blocks.size(), post, author, site);
    if (whole.length <= Limits.POST_BODY_BYTES_MAX) {
      return new PostText(whole, List.copyOf(named), false);
    }
    return new PostText(cut(blocks, post, author, site), List.copyOf(named), true);
  }

  /** As many whole blocks as there is room for, so that no code or list is left open. */
  private static byte[] cut(List<Block> blocks, DumpPost post, String author, Site site) {
    int fits = 0;
    int tooMany = blocks.size();
    byte[] best = render(blocks, 0, post, author, site);
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) / 2;
      byte[] bytes = render(blocks, middle, post, author, site);
      if (bytes.length <= Limits.POST_BODY_BYTES_MAX) {
        fits = middle;
        best = bytes;
      } else {
        tooMany = middle;
      }
    }
    return best;
  }

  private static byte[] render(
      List<Block> blocks, int count, DumpPost post, String author, Site site) {
    Document document = new Document();
    for (int i = 0; i < count; i++) {
      document.appendChild(blocks.get(i));
    }
    if (count > 0) {
      document.appendChild(new ThematicBreak());
    }
    document.appendChild(attribution(post, author, site, count < blocks.size()));
    return RENDERER.render(document).getBytes(StandardCharsets.UTF_8);
  }

  private static Paragraph attribution(DumpPost post, String author, Site site, boolean isCut) {
    License license = License.of(post);
    Paragraph line = new Paragraph();
    line.appendChild(link(post.isQuestion() ? "Question" : "Answer", site.post(post)));
    line.appendChild(new Text(" " + post.id() + " of " + site.host() + " by "));
    line.appendChild(
        post.user() == DumpPost.NOBODY ? new Text(author) : link(author, site.user(post.user())));
    line.appendChild(new Text(", "));
    line.appendChild(link(license.name(), license.address()));
    line.appendChild(new Text(". Converted from HTML to Markdown"));
    line.appendChild(new Text(isCut ? " and shortened: the rest stands at the source." : "."));
    return line;
  }

  private static Link link(String text, String address) {
    Link link = new Link(address, null);
    link.appendChild(new Text(text));
    return link;
  }

  /** The attribution of a question's title, as plain text. */
  static String plainAttribution(DumpPost post, String author, Site site) {
    return "Question %d of %s by %s, %s, %s"
        .formatted(post.id(), site.host(), author, License.of(post).name(), site.post(post));
  }
}
