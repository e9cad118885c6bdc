package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.kernel.PublicKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which key each node had when it was first asked, a line {@code ADDRESS KEY} each: its receipts
 * have to be signed by that one, whatever it says later.
 *
 * @param file nothing where there is no place for it, and then nothing is remembered
 */
record KnownNodes(Optional<Path> file) {
  private static final Path USUAL = Path.of("witan", "known-nodes");

  /** The file in the usual place: that of configuration. */
  static KnownNodes in(Map<String, String> environment) {
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (folder.isEmpty() && home.isEmpty()) {
      return new KnownNodes(Optional.empty());
    }
    Path place = folder.isEmpty() ? Path.of(home, ".config") : Path.of(folder);
    return new KnownNodes(Optional.of(place.resolve(USUAL)));
  }

  /**
   * Remembers the key of a node that is not known yet.
   *
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED} when it had another
   */
  void check(String address, PublicKey key) throws CommandFailure {
    if (file.isEmpty()) {
      return;
    }
    try {
      Optional<String> known =
          lines().stream()
              .map(line -> line.strip().split(" +"))
              .filter(words -> words.length == 2 && words[0].equals(address))
              .map(words -> words[1])
              .findFirst();
      if (known.isEmpty()) {
        remember(address + " " + key + "\n");
      } else if (!known.get().equals(key.toString())) {
        throw changed(address, key, known.get());
      }
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.FAILED,
          "known-nodes-unusable",
          file.get() + ": the keys of nodes cannot be remembered there: " + e.getMessage());
    }
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file.orElseThrow());
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private void remember(String line) throws IOException {
    Files.createDirectories(file.orElseThrow().getParent());
    Files.writeString(
        file.get(),
        line,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private CommandFailure changed(String address, PublicKey key, String known) {
    return new CommandFailure(
        Exit.VERIFICATION_FAILED,
        "node-key-changed",
        address
            + ": this node has the key "
            + key
            + " now, and had "
            + known
            + ". Somebody may stand between; if it is a new node, take its line out of "
            + file.orElseThrow());
  }
}
