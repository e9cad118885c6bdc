package dev.witan.node.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * The contract as a page for people: plain HTML without a script, made from the contract itself.
 */
final class ApiPage {
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}"
          + "code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}"
          + "section{border-top:1px solid #8888;margin-top:1rem}"
          + "dt{font-weight:600}dd{margin:0 0 .5rem 1rem}"
          + ":root{color-scheme:light dark;background:Canvas;color:CanvasText}";

  private ApiPage() {}

  static String of(JsonObject contract) {
    JsonObject info = contract.getJsonObject("info");
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>Witan API</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><h1>Witan API</h1><p>")
        .append(escaped(info.getString("description")))
        .append("</p><p>For programs: <a href=\"/v1/openapi.json\">the contract</a>, ")
        .append("<a href=\"/v1/problems\">every problem code</a>.</p>");
    JsonObject paths = contract.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (String method : paths.getJsonObject(path).fieldNames()) {
        append(page, path, method, paths.getJsonObject(path).getJsonObject(method));
      }
    }
    return page.append("</main></body></html>").toString();
  }

  private static void append(StringBuilder page, String path, String method, JsonObject operation) {
    page.append("<section id=\"")
        .append(escaped(operation.getString("operationId")))
        .append("\"><h2><code>")
        .append(escaped(method.toUpperCase(Locale.ROOT) + " " + path))
        .append("</code></h2><p>")
        .append(escaped(operation.getString("summary")))
        .append(' ')
        .append(escaped(operation.getString("description", "")))
        .append("</p>");
    JsonArray parameters = operation.getJsonArray("parameters", new JsonArray());
    if (!parameters.isEmpty()) {
      page.append("<dl>");
      for (int i = 0; i < parameters.size(); i++) {
        JsonObject parameter = parameters.getJsonObject(i);
        page.append("<dt><code>")
            .append(escaped(parameter.getString("name")))
            .append("</code></dt><dd>")
            .append(escaped(parameter.getString("description", "In the path.")))
            .append("</dd>");
      }
      page.append("</dl>");
    }
    page.append("</section>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
