package dev.witan.simulations.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** The page around a report: its head, its sections, and a policy that lets nothing be loaded. */
final class Page {
  private static final String STYLE = "report.css";

  private final Document document = new Document("");
  private final Element main;

  Page(String title) {
    String style = style();
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", "en");
    Element head = html.appendElement("head");
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src 'sha256-"
                + hash(style)
                + "'; base-uri 'none'; form-action 'none'");
    meta(head, "viewport", "width=device-width, initial-scale=1");
    meta(head, "color-scheme", "light dark");
    meta(head, "referrer", "no-referrer");
    head.appendElement("title").text(title + " \u2013 Witan");
    head.appendElement("style").appendChild(new DataNode(style));
    main = html.appendElement("body").appendElement("main");
    main.appendElement("h1").text(title);
  }

  private static void meta(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }

  void lead(String text) {
    main.appendElement("p").addClass("lead").text(text);
  }

  Element section(String id, String heading) {
    Element section = main.appendElement("section").attr("id", id);
    section.appendElement("h2").text(heading);
    return section;
  }

  void list(Element section, List<String> sentences) {
    Element list = section.appendElement("ul");
    sentences.forEach(sentence -> list.appendElement("li").text(sentence));
  }

  void note(Element section, String text) {
    section.appendElement("p").addClass("note").text(text);
  }

  String html() {
    return document.outerHtml() + "\n";
  }

  private static String style() {
    try (InputStream stream = Page.class.getResourceAsStream(STYLE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String style) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
