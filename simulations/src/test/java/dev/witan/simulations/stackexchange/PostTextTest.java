package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Limits;
import dev.witan.simulations.importing.DataFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: a body in HTML becomes Markdown that says the same and in which nothing can act. Method:
 * worked examples; hostile ones, also random; and every post of the tiny dump, read back.
 */
final class PostTextTest {
  private static final String[] PIECES = {
    "<",
    ">",
    "&lt;",
    "&amp;",
    "\"",
    "'",
    "`",
    "```",
    "*",
    "_",
    "[",
    "]",
    "(",
    ")",
    "!",
    "\\",
    "\n",
    "#",
    "- ",
    "1. ",
    "=",
    "$x_1$",
    "<p>",
    "</p>",
    "<pre><code>",
    "</code></pre>",
    "<li>",
    "<ul>",
    "</ul>",
    "<a href='javascript:alert(1)'>",
    "<a href=\"https://x.example/a b<c>\">",
    "</a>",
    "<img src=x onerror=alert(1) alt='](javascript:a)'>",
    "<script>",
    "</script>",
    "<em>",
    "</em>",
    "<b>",
    "</b>",
    "<blockquote>",
    "</blockquote>",
    "<h2>",
    "</h2>",
    "<!-- ",
    " -->",
    "<br>",
    "<hr>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;img src=x onerror=y&gt;",
    "<svg onload=a>",
    "word",
    "<iframe src=//x>",
    "<style>a{}</style>",
    "<table><tr><td>",
    "</table>",
    "<code>",
    "</code>"
  };

  private static DumpPost post(String html) {
    return new DumpPost(7, 3, 0, 5, "", "", Optional.empty(), html, Optional.empty(), 0);
  }

  private static String markdown(String html) {
    return markdown(html, "Ann");
  }

  private static String markdown(String html, String author) {
    PostText text = PostText.of(post(html), author, Dumps.SITE);
    return new String(text.markdown(), StandardCharsets.UTF_8);
  }

  /** Without the attribution. */
  private static String body(String html) {
    String all = markdown(html);
    int end = all.lastIndexOf("___\n");
    return end < 0 ? "" : all.substring(0, end).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<p>one</p><p>two</p> => one//two",
        "<p>a <em>b </em>c <strong> d</strong></p> => a *b* c **d**",
        "<p>*not* _this_ [nor](that) `x`</p> => \\*not\\* \\_this\\_ \\[nor\\](that) \\`x\\`",
        "<p>1. no list</p> => 1\\. no list",
        "<p># no heading</p> => \\# no heading",
        "<p>&lt;script&gt;a&lt;/script&gt;</p> => \\<script\\>a\\</script\\>",
        "<script>a</script><p>b<style>c</style></p> => b",
        "<h2>H</h2> => ## H",
        "<pre><code>a&lt;b$n  ``` c$n</code></pre> => ````/a<b/  ``` c/````",
        "<p><code>a`b</code></p> => ``a`b``",
        "<p><code>```</code><tt>&lt;b&gt;</tt></p> => ```` ```<b> ````",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul> => - a/- b/  - c",
        "<ol start='3'><li>a</li><li>b</li></ol> => 3. a/4. b",
        "<blockquote><p>a</p></blockquote> => > a",
        "<p>x<sup>2</sup> + a<sub>ij</sub></p> => x^2 + a\\_(ij)",
        "<p><a href='/q/1'>here</a></p> => [here](https://site.example/q/1)",
        "<p><a href='javascript:alert(1)'>x</a></p> => x",
        "<p><a href=' JaVa&#9;script:alert(1)'>x</a></p> => x",
        "<p><a href='data:text/html,x'>x</a></p> => x",
        "<p><a href='mailto:a@b.example'>x</a></p> => [x](mailto:a@b.example)",
        "<p><img src='https://i.example/a.png' alt='A [b]'></p>"
            + " => [image: A \\[b\\]](https://i.example/a.png)",
        "<p><a href='https://a.example'><img src='https://i.example/a.png'></a></p>"
            + " => [image](https://a.example)",
        "<p>a<br>b</p> => a\\/b",
        "<table><tr><th>a</th><td>b</td></tr></table> => a | b",
        "bare text => bare text",
        "<div><p>a</p>b</div> => a//b",
      })
  void shouldSayTheSameInMarkdown(String html, String expected) {
    String lines = body(html.replace("$n", "\n")).replace("  \n", "\\\n").replace("\n", "/");
    assertThat(lines).isEqualTo(expected);
  }

  @Test
  void shouldNameItsAuthorLicenceAndPlace() {
    assertThat(markdown("<p>a</p>", "A*n <b>n</b>"))
        .endsWith(
            "___\n\n[Answer](https://site.example/a/7) 7 of site.example by"
                + " [A\\*n \\<b\\>n\\</b\\>](https://site.example/users/5),"
                + " [CC BY-SA 2.5](https://creativecommons.org/licenses/by-sa/2.5/)."
                + " Converted from HTML to Markdown.\n");
    assertThat(markdown("")).startsWith("[Answer](https://site.example/a/7)");
  }

  @Test
  void shouldNamePostsThatLinksLeadTo() {
    String html =
        "<p><a href='/q/1'>a</a><a href='https://site.example/questions/2/t#3'>b</a>"
            + "<a href='https://other.example/q/4'>c</a></p>";
    assertThat(PostText.of(post(html), "Ann", Dumps.SITE).named()).containsExactly(1, 3);
  }

  @Test
  void shouldLeaveBlocksOut_whenTheBodyIsTooLong() {
    String block = "<p>" + "é".repeat(5_000) + "</p>";
    PostText text = PostText.of(post(block.repeat(9)), "Ann", Dumps.SITE);
    assertThat(text.isCut()).isTrue();
    assertThat(text.markdown().length).isBetween(60_000, (int) Limits.POST_BODY_BYTES_MAX);
    String all = new String(text.markdown(), StandardCharsets.UTF_8);
    assertThat(all.split("é{5000}", -1)).hasSize(7);
    assertThat(all).endsWith(" and shortened: the rest stands at the source.\n");
    PostText one = PostText.of(post("<pre>" + "x".repeat(70_000) + "</pre>"), "Ann", Dumps.SITE);
    assertThat(one.isCut()).isTrue();
    assertThat(new String(one.markdown(), StandardCharsets.UTF_8)).startsWith("[Answer]");
  }

  @Test
  void shouldStandNesting_howeverDeep() {
    for (String tag : new String[] {"blockquote", "ul><li", "em", "div", "a href='/q/1'", "b"}) {
      int depth = tag.startsWith("a") ? 300 : 20_000; // Links are siblings, and each has a text.
      String text = markdown(("<" + tag + ">").repeat(depth) + "deep");
      assertThat(text).as(tag).contains("deep");
      assertHarmless(text, tag);
    }
  }

  @Test
  void shouldBeHarmless_whateverTheBodyIs() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertHarmless(
          markdown(html.toString(), html.substring(0, Math.min(64, html.length()))),
          "seed " + seed + ", round " + round + ": " + html);
    }
  }

  private static void assertHarmless(String markdown, String repeat) {
    List<String> found = new ArrayList<>();
    Node document = Parser.builder().build().parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            found.add("HTML " + html.getLiteral());
          }

          @Override
          public void visit(HtmlBlock html) {
            found.add("HTML " + html.getLiteral());
          }

          @Override
          public void visit(Image image) {
            found.add("image " + image.getDestination());
          }

          @Override
          public void visit(Link link) {
            if (!link.getDestination().matches("(?s)(https?|mailto):.*")) {
              found.add("link " + link.getDestination());
            }
            visitChildren(link);
          }
        });
    assertThat(found).as(repeat + "\n" + markdown).isEmpty();
  }

  @Test
  void shouldSayTheSame_forEveryPostOfTheTinyDump() throws DataFault {
    Dump dump = Dump.read(Dumps.conlangMeta(), new Site("conlang.meta.stackexchange.com"));
    List<DumpPost> posts = new ArrayList<>(dump.questions());
    posts.addAll(dump.answers());
    assertThat(posts).hasSize(169);
    for (DumpPost post : posts) {
      Element original = Jsoup.parseBodyFragment(post.html()).body();
      original.select("img").forEach(image -> image.before(image.attr("alt")));
      byte[] markdown = PostText.of(post, "Ann", dump.site()).markdown();
      String html =
          HtmlRenderer.builder()
              .build()
              .render(Parser.builder().build().parse(new String(markdown, StandardCharsets.UTF_8)));
      Element back = Jsoup.parseBodyFragment(html).body();
      back.select("p").last().remove();
      assertThat(plain(back)).as("post %s", post.id()).isEqualTo(plain(original));
    }
  }

  private static String plain(Element body) {
    return body.text().replaceAll("[\\s\\u00a0_()]+|image(: )?", "");
  }
}
