package dev.witan.systemtests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The texts that people write in this repository, by their path from its root. */
final class Repository {
  private static final Set<String> SKIPPED_FOLDERS =
      Set.of("target", ".git", ".idea", ".vscode", ".settings", ".cifuzz-corpus", "node_modules");
  private static final Set<String> NAMES =
      Set.of("witan", "run", ".gitignore", ".editorconfig", "maven.config", "jvm.config");
  private static final Set<String> ENDINGS =
      Set.of(
          "java",
          "xml",
          "md",
          "txt",
          "table",
          "sh",
          "yml",
          "yaml",
          "json",
          "jsonl",
          "properties",
          "toml");

  private final Path root;
  private final SortedMap<String, String> texts = new TreeMap<>();

  private Repository(Path root) {
    this.root = root;
  }

  /** Reads everything once, from the folder above this module. */
  static Repository read() {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path root = module;
    while (root != null && !Files.isRegularFile(root.resolve("system-tests/pom.xml"))) {
      root = root.getParent();
    }
    if (root == null) {
      throw new IllegalStateException("no repository above " + module);
    }
    Repository repository = new Repository(root);
    repository.walk();
    return repository;
  }

  /** All texts whose path satisfies this. */
  SortedMap<String, String> texts(Predicate<String> path) {
    SortedMap<String, String> chosen = new TreeMap<>(texts);
    chosen.keySet().removeIf(path.negate());
    return chosen;
  }

  /** All Java sources. */
  SortedMap<String, String> javaSources() {
    return texts(path -> path.endsWith(".java"));
  }

  /** The Java sources of the core, without its tests. */
  SortedMap<String, String> coreSources() {
    return texts(
        path ->
            path.endsWith(".java")
                && Module.CORE.stream()
                    .anyMatch(module -> path.startsWith(module.folder() + "/src/main/")));
  }

  /** Whether this path from the root is a file or a folder. */
  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  private void walk() {
    try {
      Files.walkFileTree(root, new Reader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Reader extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      String ending = name.substring(name.lastIndexOf('.') + 1);
      if (attributes.isRegularFile() && (NAMES.contains(name) || ENDINGS.contains(ending))) {
        String path = root.relativize(file).toString().replace('\\', '/');
        texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
