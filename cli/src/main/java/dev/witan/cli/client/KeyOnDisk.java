package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.envelope.KeyFile;
import dev.witan.envelope.Read;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An encrypted key file. Whose it is stands there in the clear, so that a preview needs no
 * passphrase.
 */
record KeyOnDisk(String file, byte[] bytes, PublicKey key) {
  private static final int BYTES_MAX = 4_097;

  /**
   * Reads the file.
   *
   * @throws CommandFailure with {@link Exit#KEY} when there is none, or when it is no key file
   */
  static KeyOnDisk read(String file) throws CommandFailure {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      bytes = in.readNBytes(BYTES_MAX);
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(Exit.KEY, "key-missing", file + ": this key cannot be read");
    }
    Optional<PublicKey> key = Optional.empty();
    if (JsonParser.parse(bytes).value() instanceof Json.Fields fields
        && fields.values().get("key") instanceof Json.Text text) {
      key = PublicKey.parse(text.value());
    }
    if (key.isEmpty()) {
      throw new CommandFailure(Exit.KEY, "key-unreadable", file + ": this is no key file");
    }
    return new KeyOnDisk(file, bytes, key.get());
  }

  /** The member who registered, or would register, with this key. */
  MemberId member() {
    return MemberId.of(key);
  }

  /**
   * The private seed.
   *
   * @throws CommandFailure with {@link Exit#KEY} when the passphrase does not open the file
   */
  byte[] seed(char[] passphrase) throws CommandFailure {
    Read<byte[]> seed = KeyFile.open(bytes, passphrase);
    if (seed.problem() != null) {
      throw new CommandFailure(
          Exit.KEY, seed.problem().code().text(), file + ": " + seed.problem().sentence());
    }
    return seed.value();
  }
}
