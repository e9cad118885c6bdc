package dev.witan.journal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The folder of a journal in files: looks at it before H2 does, whose sentences are unclear. */
final class JournalFolder {
  /** The name that a journal has until its tables are there. */
  static final String NEW = "journal.new";

  private static final String ENDING = ".mv.db";
  private static final String FILE = "journal" + ENDING;

  private JournalFolder() {}

  /** Makes the folder for a writer; refuses what cannot be a journal's. */
  static void prepare(Path folder, Access access) {
    String text = folder.toString();
    if (text.contains(";") || (File.separatorChar == '/' && text.contains("\\"))) {
      throw refused(folder, "H2 takes no path with a semicolon or a backslash; choose another");
    }
    if (access == Access.WRITE) {
      make(folder);
      require(Files.isWritable(folder), folder, "this user may not write in this folder");
    }
    if (!Files.exists(folder)) {
      throw missing(folder);
    }
    require(Files.isDirectory(folder), folder, "a journal is a folder, and this is a file");
    require(
        Files.isReadable(folder) && Files.isExecutable(folder),
        folder,
        "this user may not read this folder");
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      require(Files.isReadable(file), file, "this user may not read this file");
      require(access == Access.READ || Files.isWritable(file), file, "this user may not write it");
    }
  }

  /** Whether a journal was ever begun here. */
  static boolean isBegun(Path folder) {
    return folder.resolve(FILE).toFile().length() > 0;
  }

  static JournalException missing(Path folder) {
    return JournalException.of(
        FailureKind.MISSING,
        folder.toString(),
        "there is no journal that this user may read; look at the path");
  }

  /**
   * A power cut may take a file whose bytes were forced if the folder that names it was not, so a
   * new folder's name is forced into its parent here, and the file's name by {@link #finish}.
   */
  private static void make(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    require(Files.isDirectory(existing), existing, "a journal is a folder, and this is a file");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw refused(folder, "the folder cannot be made: " + reason(e));
    }
    for (Path made = folder; !made.equals(existing); made = made.getParent()) {
      force(made.getParent());
    }
  }

  /** Removes what an opening left behind that did not come to its end. */
  static void removeUnfinished(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(NEW + ENDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the new file its name, for good: the first entry may be acknowledged behind this. */
  static void finish(Path folder) {
    try {
      Files.move(
          folder.resolve(NEW + ENDING), folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    force(folder);
  }

  /** Forces the names in this folder to the disk. */
  private static void force(Path folder) {
    if (File.separatorChar == '\\') {
      return; // Windows opens no folders, and needs none of this.
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(IOException thrown) {
    boolean isNamed = thrown instanceof FileSystemException named && named.getReason() != null;
    return isNamed
        ? ((FileSystemException) thrown).getReason()
        : "this user may not write there, or the disk takes no more";
  }

  private static void require(boolean fact, Path place, String sentence) {
    if (!fact) {
      throw refused(place, sentence);
    }
  }

  private static JournalException refused(Path place, String sentence) {
    return JournalException.of(FailureKind.UNAVAILABLE, place.toString(), sentence);
  }
}
