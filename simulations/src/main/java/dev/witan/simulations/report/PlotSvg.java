package dev.witan.simulations.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Draws a plot and makes its SVG fit for a report: colours become classes of the style sheet, which
 * knows light and dark; numbers get one decimal; and what has a random name, the areas that nothing
 * leaves, goes, so that the same plot has the same bytes.
 */
final class PlotSvg {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+(?:E-?[0-9]+)?");
  private static final List<String> USELESS =
      List.of("clip-path", "clip-bounds-jfx", "fill-opacity", "stroke-opacity", "id", "fill-rule");

  private PlotSvg() {}

  /** The SVG element of a plot that Lets-Plot understands; one that it does not is an exception. */
  static Element of(Map<String, Object> plot) {
    String text =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            plot, null, new UnsupportedRGBEncoder(), false);
    Element svg = Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("svg");
    if (svg == null || svg.selectFirst("path, line, circle") == null) {
      throw new IllegalStateException("Lets-Plot drew nothing: " + text);
    }
    svg.select("style, defs").remove();
    svg.select("path").stream().filter(PlotSvg::isBackground).toList().forEach(Element::remove);
    String size = rounded(svg.attr("width")) + " " + rounded(svg.attr("height"));
    svg.attr("viewBox", "0 0 " + size).removeAttr("xmlns:xlink").removeAttr("class");
    svg.getAllElements().forEach(PlotSvg::tidy);
    return svg;
  }

  /** The ground and the outline of the whole plot, which are the page's to give. */
  private static boolean isBackground(Element path) {
    boolean isUnseen = path.attr("fill").equals("none") && path.attr("stroke-width").equals("0.0");
    return path.attr("fill").equals("rgb(255,255,255)")
        || path.attr("fill-opacity").equals("0.0")
        || isUnseen;
  }

  private static void tidy(Element element) {
    USELESS.forEach(element::removeAttr);
    for (Attribute attribute : element.attributes().asList()) {
      attribute.setValue(rounded(attribute.getValue()));
    }
    if (element.normalName().equals("line")) {
      element.removeAttr("fill");
    }
    ink(element, "fill");
    ink(element, "stroke");
    if (element.normalName().equals("text")) {
      element.text(element.text().trim());
    } else {
      element.textNodes().forEach(Node::remove);
    }
  }

  private static void ink(Element element, String attribute) {
    String colour = element.attr(attribute);
    if (colour.isEmpty() || colour.equals("none")) {
      return;
    }
    Ink ink =
        Ink.of(colour)
            .orElseThrow(() -> new IllegalStateException(colour + " is no ink: " + element));
    element.removeAttr(attribute).addClass(attribute + "-" + ink.word());
  }

  private static String rounded(String text) {
    return DECIMAL.matcher(text).replaceAll(number -> rounded(new BigDecimal(number.group())));
  }

  /** With one decimal at most, and never a minus before nothing. */
  static String rounded(BigDecimal number) {
    BigDecimal rounded = number.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
