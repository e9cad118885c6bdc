package dev.witan.node.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All of the page, in memory.
 *
 * @param policy the Content-Security-Policy of its documents and files
 * @param files by their paths, which begin with a slash
 */
public record PageBuild(
    String policy, List<Route> routes, Map<String, PageFile> files, Shell shell) {
  /** Where the build of {@code web-ui} puts it, for a class loader. */
  public static final String FOLDER = "dev/witan/webui/page";

  private static final String INDEX = "/page.json";
  private static final String SHELL = "/shell.html";

  /** Copies the lists. */
  public PageBuild {
    routes = List.copyOf(routes);
    files = Map.copyOf(files);
  }

  /** Whether this program was built with the page. */
  public static boolean isThere() {
    return PageBuild.class.getClassLoader().getResource(FOLDER + INDEX) != null;
  }

  /**
   * Reads the page; this blocks.
   *
   * @param folder as {@link #FOLDER}
   * @return nothing when there is no page in this program
   * @throws IllegalStateException when there is half of one
   */
  public static Optional<PageBuild> read(String folder) throws IOException {
    Optional<Buffer> index = bytes(folder + INDEX);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    JsonObject json = new JsonObject(index.get());
    List<Route> routes = new ArrayList<>();
    for (JsonObject route : objects(json.getJsonArray("routes"))) {
      routes.add(new Route(route.getString("path"), route.getString("title")));
    }
    Map<String, PageFile> files = new TreeMap<>();
    for (JsonObject file : objects(json.getJsonArray("files"))) {
      String path = file.getString("path");
      files.put(path, file(folder + path, file.getString("type")));
    }
    String html = needed(folder + SHELL).toString(StandardCharsets.UTF_8);
    Shell shell = new Shell(json.getString("build"), html);
    return Optional.of(new PageBuild(json.getString("policy"), routes, files, shell));
  }

  private static PageFile file(String name, String type) throws IOException {
    return new PageFile(type, needed(name), bytes(name + ".br"), bytes(name + ".gz"));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  private static Buffer needed(String name) throws IOException {
    return bytes(name).orElseThrow(() -> new IllegalStateException("the page lacks " + name));
  }

  private static Optional<Buffer> bytes(String name) throws IOException {
    try (InputStream in = PageBuild.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
    }
  }
}
