package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A signed command in a file, with what travels beside it: canonical JSON with {@code contents}
 * (base64) and {@code envelope}. It holds no key; whoever has it can hand it in, once.
 */
record SavedCommand(Envelope envelope, List<byte[]> contents) {
  private static final int BYTES_MAX = 64 * 1024 * 1024;

  /** The command's id. */
  Hash256 id() {
    return envelope.id();
  }

  /** Writes it to a new file. */
  void write(String file) throws CommandFailure {
    JsonWriter json = new JsonWriter().object().name("contents").array();
    contents.forEach(content -> json.text(Base64.getEncoder().encodeToString(content)));
    json.endArray().name("envelope").value(JsonParser.parse(envelope.toBytes()).value());
    try {
      Files.write(
          Path.of(file),
          json.endObject().toBytes(),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(
          Exit.USAGE, "file-exists", file + ": this file is there already, and is left as it is");
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(
          Exit.FAILED, "file-unwritable", file + ": cannot be written: " + e.getMessage());
    }
  }

  /**
   * Reads it from a file.
   *
   * @throws CommandFailure with {@link Exit#USAGE} when there is none in it, or with {@link
   *     Exit#KEY} when it is not signed by its key
   */
  static SavedCommand read(String file) throws CommandFailure {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      bytes = in.readNBytes(BYTES_MAX);
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(Exit.USAGE, "file-missing", file + ": cannot be read");
    }
    if (JsonParser.parse(bytes).value() instanceof Json.Fields fields
        && fields.values().get("contents") instanceof Json.Items items
        && fields.values().get("envelope") instanceof Json.Fields envelope) {
      Read<Envelope> read = Envelope.parse(new JsonWriter().value(envelope).toBytes());
      if (read.problem() == null) {
        if (!read.value().isSigned()) {
          throw new CommandFailure(
              Exit.KEY, "signature-wrong", file + ": its key has not signed this command");
        }
        return new SavedCommand(read.value(), contents(file, items));
      }
    }
    throw wrong(file);
  }

  private static List<byte[]> contents(String file, Json.Items items) throws CommandFailure {
    List<byte[]> contents = new ArrayList<>();
    for (Json item : items.values()) {
      try {
        if (!(item instanceof Json.Text text)) {
          throw wrong(file);
        }
        contents.add(Base64.getDecoder().decode(text.value()));
      } catch (IllegalArgumentException e) {
        throw wrong(file);
      }
    }
    return contents;
  }

  private static CommandFailure wrong(String file) {
    return new CommandFailure(
        Exit.USAGE, "command-unreadable", file + ": this is no saved command");
  }
}
