package dev.witan.simulations.stackexchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes what stands inside a paragraph: text, emphasis, code, links and line breaks. */
final class HtmlInlines {
  private static final int DEPTH_MAX = 40;
  private static final int MARKED_MAX = 20;
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\p{Cc}]+");

  private HtmlInlines() {}

  /** Adds these nodes of HTML, without space at either end. */
  static void addAll(List<org.jsoup.nodes.Node> nodes, Node into) {
    for (org.jsoup.nodes.Node node : nodes) {
      add(node, into, false, 0);
    }
    trim(into);
  }

  private static void add(org.jsoup.nodes.Node node, Node into, boolean isInLink, int depth) {
    if (node instanceof TextNode text) {
      addText(text.getWholeText(), into);
    } else if (node instanceof Element element && !HtmlBlocks.isDropped(element)) {
      if (depth > DEPTH_MAX) {
        addText(element.text(), into);
      } else {
        add(element, into, isInLink, depth + 1);
      }
    }
  }

  private static void add(Element element, Node into, boolean isInLink, int depth) {
    switch (element.normalName()) {
      case "em", "i" -> wrap(new Emphasis("*"), element, into, isInLink, depth);
      case "strong", "b" -> wrap(new StrongEmphasis("**"), element, into, isInLink, depth);
      case "code", "kbd", "tt", "samp", "pre" -> addCode(element, into);
      case "a" -> addLink(element, into, isInLink, depth);
      case "img" -> addImage(element, into, isInLink);
      case "br" -> addBreak(into);
      case "sup" -> addMarked("^", element, into, isInLink, depth);
      case "sub" -> addMarked("_", element, into, isInLink, depth);
      case "s", "strike", "del" -> {
        addText("~~", into);
        addChildren(element, into, isInLink, depth);
        addText("~~", into);
      }
      default -> {
        addText(element.isBlock() ? " " : "", into);
        addChildren(element, into, isInLink, depth);
      }
    }
  }

  private static void addChildren(Element element, Node into, boolean isInLink, int depth) {
    for (org.jsoup.nodes.Node child : element.childNodes()) {
      add(child, into, isInLink, depth);
    }
  }

  /** Emphasis must not begin or end with space, so that stands outside. */
  private static void wrap(Node wrapper, Element element, Node into, boolean isInLink, int depth) {
    boolean isNested = isInside(into, wrapper.getClass());
    Node inside = isNested ? into : wrapper;
    String text = element.wholeText();
    addText(!text.isEmpty() && isSpace(text.charAt(0)) ? " " : "", into);
    addChildren(element, inside, isInLink, depth);
    if (!isNested) {
      trim(wrapper);
      if (wrapper.getFirstChild() != null) {
        into.appendChild(wrapper);
      }
    }
    addText(!text.isEmpty() && isSpace(text.charAt(text.length() - 1)) ? " " : "", into);
  }

  private static boolean isInside(Node node, Class<?> kind) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (kind.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  /** Neighbours become one, or the backticks that end one and begin the next would run together. */
  private static void addCode(Element element, Node into) {
    String text = collapse(element.wholeText()).strip();
    if (text.isEmpty()) {
      return;
    }
    if (into.getLastChild() instanceof Code before) {
      before.setLiteral(before.getLiteral() + text);
    } else {
      into.appendChild(new Code(text));
    }
  }

  private static void addLink(Element element, Node into, boolean isInLink, int depth) {
    String address = element.absUrl("href");
    if (isInLink || !SCHEMES.contains(HtmlBlocks.scheme(address))) {
      addChildren(element, into, isInLink, depth);
      return;
    }
    Link link = new Link(address, null);
    addChildren(element, link, true, depth);
    trim(link);
    if (link.getFirstChild() == null) {
      link.appendChild(new Text(address));
    }
    into.appendChild(link);
  }

  /** Images are not shown from outside: the reader gets a link and the text in its place. */
  private static void addImage(Element element, Node into, boolean isInLink) {
    String alt = collapse(element.attr("alt")).strip();
    String label = alt.isEmpty() ? "image" : "image: " + alt;
    String address = element.absUrl("src");
    if (isInLink || !SCHEMES.contains(HtmlBlocks.scheme(address))) {
      addText(label, into);
    } else {
      Link link = new Link(address, null);
      link.appendChild(new Text(label));
      into.appendChild(link);
    }
  }

  private static void addBreak(Node into) {
    Node last = into.getLastChild();
    if (last instanceof Text text) {
      text.setLiteral(text.getLiteral().stripTrailing());
    }
    into.appendChild(new HardLineBreak());
  }

  private static void addMarked(
      String mark, Element element, Node into, boolean isInLink, int depth) {
    int length = element.text().length();
    if (length > MARKED_MAX) { // Small print, not an index.
      addChildren(element, into, isInLink, depth);
      return;
    }
    boolean isLong = length > 1;
    addText(isLong ? mark + "(" : mark, into);
    addChildren(element, into, isInLink, depth);
    addText(isLong ? ")" : "", into);
  }

  /** Neighbours become one text, so that what is escaped hangs on the whole. */
  private static void addText(String text, Node into) {
    String plain = collapse(text);
    Node last = into.getLastChild();
    if (plain.isEmpty()) {
      return;
    }
    if (last instanceof Text before) {
      before.setLiteral(collapse(before.getLiteral() + plain));
    } else {
      boolean isStart = last instanceof HardLineBreak;
      into.appendChild(new Text(isStart ? plain.stripLeading() : plain));
    }
  }

  private static void trim(Node parent) {
    while (isBlank(parent.getFirstChild())) {
      parent.getFirstChild().unlink();
    }
    while (isBlank(parent.getLastChild())) {
      parent.getLastChild().unlink();
    }
    if (parent.getFirstChild() instanceof Text first) {
      first.setLiteral(first.getLiteral().stripLeading());
    }
    if (parent.getLastChild() instanceof Text last) {
      last.setLiteral(last.getLiteral().stripTrailing());
    }
  }

  private static boolean isBlank(Node node) {
    return node instanceof HardLineBreak
        || node instanceof Text text && text.getLiteral().isBlank();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c);
  }

  /** Runs of white space and control characters become one space. */
  static String collapse(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
