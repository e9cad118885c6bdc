package dev.witan.node.page;

import io.vertx.core.buffer.Buffer;

/** What people see in place of the page when the program was built without it. */
public final class NoPage {
  /** Nothing is loaded. */
  public static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final String HTML =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
          + "<meta name=\"viewport\" content=\"width=device-width\">"
          + "<title>No page - Witan</title><style>"
          + "body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem}"
          + ":root{color-scheme:light dark;background:Canvas;color:CanvasText}"
          + "</style></head><body><main><h1>This Witan has no page</h1>"
          + "<p>It was built without Node 20 and npm. Install both, build it again, and start it"
          + " again. The body and everything else is served as ever.</p>"
          + "<p><a href=\"/api\">What this node serves to programs</a></p>"
          + "</main></body></html>";

  private NoPage() {}

  /** The document. */
  public static Buffer document() {
    return Buffer.buffer(HTML);
  }
}
