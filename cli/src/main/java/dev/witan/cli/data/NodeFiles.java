package dev.witan.cli.data;

import dev.witan.journal.JournalConfig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a node keeps beside its journal.
 *
 * @param key the file of its key
 * @param views the folder of its views
 */
public record NodeFiles(Path key, Path views) {
  private static final String KEY = "node-key";
  private static final String VIEWS = "views";

  /**
   * The files of the node on this journal: in its folder, or beside the key where the journal lies
   * on a server; nothing where it lies there and nobody names a key.
   *
   * @param named the file of the key, or null for the usual one
   */
  public static Optional<NodeFiles> of(JournalConfig config, Path named) {
    Path folder = config.directory();
    if (folder != null) {
      return Optional.of(
          new NodeFiles(named != null ? named : folder.resolve(KEY), folder.resolve(VIEWS)));
    }
    return named == null
        ? Optional.empty()
        : Optional.of(new NodeFiles(named, named.resolveSibling(VIEWS)));
  }
}
