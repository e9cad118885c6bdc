package dev.witan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands beside every durable figure: the disk that it was measured on, and how busy. */
final class Disk {
  private final Path folder;
  private final Spread forces = new Spread();

  /** The disk of this folder, which is made if it is not there. */
  Disk(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Forces a scratch file for a while; each round of a harness begins with it. */
  void force() throws IOException {
    Path scratch = Files.createTempDirectory(folder, "force");
    forces.add(ForcedFile.medianMicroseconds(scratch));
    delete(scratch);
  }

  /** The file system and the medians of the forces so far. */
  String line() throws IOException {
    return String.format(
        Locale.ROOT,
        "file system %s; 4 KiB write + force, least | median | most of the rounds' medians: %s us",
        Files.getFileStore(folder).type(),
        forces.cells(0));
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (var walk = Files.walk(folder)) {
      walk.forEach(paths::add);
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      Files.delete(paths.get(i));
    }
  }
}
