package dev.witan.simulations.stackexchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes blocks of Markdown from the blocks of an HTML body. Only elements that are named here get a
 * form of their own; of all others the text stays, and of scripts and the like nothing. No node
 * ever holds HTML, and an image becomes a link.
 */
final class HtmlBlocks {
  private static final int DEPTH_MAX = 40;
  private static final int HEADING_MAX = 6;
  private static final Set<String> DROPPED =
      Set.of("script", "style", "template", "noscript", "iframe", "object", "head", "title");
  private static final Set<String> LISTS = Set.of("ul", "ol");

  private HtmlBlocks() {}

  /** The blocks of everything in this element. */
  static List<Block> of(Element body) {
    List<Block> blocks = new ArrayList<>();
    addAll(body, blocks, 0);
    return blocks;
  }

  static boolean isDropped(Element element) {
    return DROPPED.contains(element.normalName());
  }

  private static void addAll(Element parent, List<Block> blocks, int depth) {
    List<org.jsoup.nodes.Node> run = new ArrayList<>(); // of what belongs into one paragraph
    for (org.jsoup.nodes.Node child : parent.childNodes()) {
      if (child instanceof Element element && element.isBlock() && !isDropped(element)) {
        addParagraph(run, blocks);
        add(element, blocks, depth + 1);
      } else if (child instanceof Element || child instanceof TextNode) {
        run.add(child);
      }
    }
    addParagraph(run, blocks);
  }

  private static void add(Element element, List<Block> blocks, int depth) {
    if (depth > DEPTH_MAX) {
      addParagraph(List.of(new TextNode(element.text())), blocks);
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> addHeading(element, blocks);
      case "pre" -> blocks.add(code(element.wholeText()));
      case "blockquote" -> addContainer(new BlockQuote(), element, blocks, depth);
      case "ul", "ol" -> addList(element, blocks, depth);
      case "hr" -> blocks.add(new ThematicBreak());
      case "table" -> addTable(element, blocks);
      default -> addAll(element, blocks, depth);
    }
  }

  private static void addParagraph(List<org.jsoup.nodes.Node> run, List<Block> blocks) {
    Paragraph paragraph = new Paragraph();
    HtmlInlines.addAll(run, paragraph);
    if (paragraph.getFirstChild() != null) {
      blocks.add(paragraph);
    }
    if (run instanceof ArrayList) {
      run.clear();
    }
  }

  private static void addHeading(Element element, List<Block> blocks) {
    Heading heading = new Heading();
    heading.setLevel(Math.min(HEADING_MAX, element.normalName().charAt(1) - '0'));
    HtmlInlines.addAll(element.childNodes(), heading);
    if (heading.getFirstChild() != null) {
      blocks.add(heading);
    }
  }

  /** The fence is longer than every run of backticks in the text, so that none ends it. */
  private static FencedCodeBlock code(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    FencedCodeBlock code = new FencedCodeBlock();
    code.setFenceCharacter("`");
    code.setOpeningFenceLength(longest + 1);
    code.setClosingFenceLength(longest + 1);
    code.setLiteral(text.endsWith("\n") ? text : text + "\n");
    return code;
  }

  private static void addContainer(
      Block container, Element element, List<Block> blocks, int depth) {
    List<Block> inside = new ArrayList<>();
    addAll(element, inside, depth);
    inside.forEach(container::appendChild);
    if (container.getFirstChild() != null) {
      blocks.add(container);
    }
  }

  private static void addList(Element element, List<Block> blocks, int depth) {
    ListBlock list = list(element);
    boolean isTight = true;
    for (Element child : element.children()) {
      if (isDropped(child)) {
        continue;
      }
      List<Block> inside = new ArrayList<>();
      if (LISTS.contains(child.normalName())) {
        add(child, inside, depth + 1); // A list right in a list, which browsers accept.
      } else {
        addAll(child, inside, depth);
      }
      isTight &= child.selectFirst("> p") == null;
      ListItem item = new ListItem();
      inside.forEach(item::appendChild);
      if (item.getFirstChild() != null) {
        list.appendChild(item);
      }
    }
    list.setTight(isTight);
    if (list.getFirstChild() != null) {
      blocks.add(list);
    }
  }

  private static ListBlock list(Element element) {
    if (element.normalName().equals("ul")) {
      BulletList list = new BulletList();
      list.setMarker("-");
      return list;
    }
    OrderedList list = new OrderedList();
    list.setMarkerDelimiter(".");
    list.setMarkerStartNumber(start(element.attr("start")));
    return list;
  }

  private static int start(String text) {
    try {
      return Math.max(0, Math.min(999_999, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Plain Markdown has no tables: a row becomes a line with its cells. */
  private static void addTable(Element table, List<Block> blocks) {
    for (Element row : table.select("tr")) {
      StringBuilder cells = new StringBuilder();
      for (Element cell : row.select("> th, > td")) {
        cells.append(cells.length() == 0 ? "" : " | ").append(cell.text());
      }
      String line = cells.toString().strip();
      if (!line.isEmpty()) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(line));
        blocks.add(paragraph);
      }
    }
  }

  /** The scheme of an address, in lower case; empty when it has none. */
  static String scheme(String address) {
    int colon = address.indexOf(':');
    return colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
