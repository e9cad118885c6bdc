package dev.witan.node.http;

import dev.witan.node.page.Document;
import dev.witan.node.page.PageBuild;
import dev.witan.node.page.PageFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** How documents and files of the page are sent, with the headers that keep them safe. */
final class PageAnswers {
  private static final String HTML = "text/html; charset=utf-8";

  /** What the page never asks a browser for, and nothing in it can. */
  private static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(),"
          + " serial=(), usb=()";

  private static final String ONE_DAY = "public, max-age=86400";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ROBOTS = "User-agent: *\nDisallow: /v1/\n";

  private PageAnswers() {}

  /** Sends the shell of a route; only what is there can be fresh. */
  static void shell(RoutingContext context, PageBuild page, int status, Document document) {
    context
        .response()
        // Also with 304: a browser takes the headers of that answer for those of what it has kept.
        .putHeader("Content-Security-Policy", page.policy())
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", PERMISSIONS);
    if (status == 200) {
      context.etag(document.tag());
    }
    if (status == 200 && context.isFresh()) {
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").setStatusCode(304).end();
    } else {
      html(context, status, page.policy(), document.bytes());
    }
  }

  /** Sends HTML that has to be asked for again each time. */
  static void html(RoutingContext context, int status, String policy, Buffer html) {
    HttpServerResponse response = context.response();
    response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
    response
        .putHeader("Content-Security-Policy", policy)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
        .setStatusCode(status)
        .end(html);
  }

  /** Sends a file. A worker takes the policy of its own script, so files carry it too. */
  static void file(RoutingContext context, PageBuild page, PageFile file) {
    List<ParsedHeaderValue> accepted = context.parsedHeaders().acceptEncoding();
    HttpServerResponse response =
        context
            .response()
            .putHeader("Content-Security-Policy", page.policy())
            .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
            .putHeader(HttpHeaders.VARY, "Accept-Encoding")
            .putHeader(HttpHeaders.CONTENT_TYPE, file.type());
    if (file.brotli().isPresent() && isAccepted(accepted, "br")) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "br").end(file.brotli().get());
    } else if (file.gzip().isPresent() && isAccepted(accepted, "gzip")) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(file.gzip().get());
    } else {
      // Named, or the server would compress it at each request.
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "identity").end(file.plain());
    }
  }

  private static boolean isAccepted(List<ParsedHeaderValue> accepted, String encoding) {
    return accepted.stream()
        .anyMatch(value -> value.value().equalsIgnoreCase(encoding) && value.weight() > 0);
  }

  /** The page names its own icon; whoever asks for this one shows none. */
  static void nothing(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, ONE_DAY).setStatusCode(204).end();
  }

  /** Crawlers would walk through all pasts of all lists. */
  static void robots(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, ONE_DAY)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(ROBOTS);
  }
}
