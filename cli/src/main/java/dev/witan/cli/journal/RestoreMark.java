package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small file beside a journal that a restore has begun and not finished. There is none beside a
 * journal on a server.
 *
 * @param entries how many entries the journal will have
 */
public record RestoreMark(long entries) {
  private static final String FILE = "restore.unfinished";

  /** The mark at this place, if there is one; whatever stands in the file, it is one. */
  public static Optional<RestoreMark> at(JournalConfig config) {
    if (config.directory() == null || !Files.exists(file(config))) {
      return Optional.empty();
    }
    try {
      Json.Parsed parsed = JsonParser.parse(Files.readAllBytes(file(config)));
      if (parsed.value() instanceof Json.Fields fields
          && fields.values().get("entries") instanceof Json.Int entries) {
        return Optional.of(new RestoreMark(entries.value()));
      }
    } catch (IOException e) {
      // That it is there says enough.
    }
    return Optional.of(new RestoreMark(0));
  }

  /**
   * Refuses a place with a mark: a part of a journal would look like a whole, shorter one.
   *
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED}
   */
  public static void refuse(JournalConfig config) throws CommandFailure {
    Optional<RestoreMark> mark = at(config);
    if (mark.isPresent()) {
      throw new CommandFailure(
          Exit.VERIFICATION_FAILED,
          "restore-unfinished",
          JournalOptions.place(config)
              + ": a restore of "
              + mark.get().entries()
              + " entries has not finished here; run it again with the same file, it goes on");
    }
  }

  /** Puts the mark there. */
  public void set(JournalConfig config) throws IOException {
    if (config.directory() != null) {
      byte[] bytes =
          new JsonWriter().object().name("entries").integer(entries).endObject().toBytes();
      Files.write(file(config), bytes);
    }
  }

  /** Takes the mark away, if there is one. */
  public static void remove(JournalConfig config) throws IOException {
    if (config.directory() != null) {
      Files.deleteIfExists(file(config));
    }
  }

  private static Path file(JournalConfig config) {
    return config.directory().resolve(FILE);
  }
}
