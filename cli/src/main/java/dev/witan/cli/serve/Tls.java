package dev.witan.cli.serve;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.node.http.Certificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The certificate of a server. */
public final class Tls {
  private Tls() {}

  /** Reads {@code CERT,KEY}; nothing for no text. */
  public static Optional<Certificate> parse(String text) throws CommandFailure {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    String[] files = text.split(",", -1);
    if (files.length != 2) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "--tls takes two PEM files, CERT,KEY: the chain and its key");
    }
    for (String file : files) {
      if (!Files.isReadable(Path.of(file))) {
        throw new CommandFailure(Exit.USAGE, "tls-unreadable", file + ": cannot be read");
      }
    }
    return Optional.of(new Certificate(Path.of(files[0]), Path.of(files[1])));
  }
}
