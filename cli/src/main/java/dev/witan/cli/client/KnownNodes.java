package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.kernel.BodyId;
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
 * Which key the node of each body had when it was first asked, a line {@code BODY KEY} each: its
 * receipts have to be signed by that one, whatever it says later. The address does not matter,
 * since what is signed names the body; ports and hosts change hands.
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

  /** The bodies to which commands were sent from here, in the order of their first. */
  List<BodyId> bodies() throws CommandFailure {
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      return lines().stream()
          .map(line -> BodyId.parse(line.strip().split(" +")[0]))
          .flatMap(Optional::stream)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Remembers the key of the node of a body that is not known yet; nothing before its founding.
   *
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED} when it had another
   */
  void check(String address, Instance instance) throws CommandFailure {
    if (file.isEmpty() || instance.body().isEmpty()) {
      return;
    }
    String body = instance.body().get().toString();
    PublicKey key = instance.node();
    try {
      Optional<String> known =
          lines().stream()
              .map(line -> line.strip().split(" +"))
              .filter(words -> words.length == 2 && words[0].equals(body))
              .map(words -> words[1])
              .findFirst();
      if (known.isEmpty()) {
        remember(body + " " + key + "\n");
      } else if (!known.get().equals(key.toString())) {
        throw changed(address, key, known.get());
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CommandFailure unreadable(IOException e) {
    return new CommandFailure(
        Exit.FAILED,
        "known-nodes-unreadable",
        file.orElseThrow() + ": the keys of nodes cannot be read: " + e.getMessage());
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file.orElseThrow());
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Where nothing can be written, nothing is remembered, and that is no reason to stop. */
  private void remember(String line) {
    try {
      Files.createDirectories(file.orElseThrow().getParent());
      Files.writeString(
          file.get(),
          line,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      return;
    }
  }

  private CommandFailure changed(String address, PublicKey key, String known) {
    return new CommandFailure(
        Exit.VERIFICATION_FAILED,
        "node-key-changed",
        address
            + ": the node says that its key is "
            + key
            + ", and that of this body was "
            + known
            + ". Somebody may stand between; if not, take the body's line out of "
            + file.orElseThrow());
  }
}
