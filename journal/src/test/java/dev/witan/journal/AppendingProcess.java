package dev.witan.journal;

import java.nio.file.Path;
import java.util.Properties;

/** A process that appends as fast as it can and prints the position of each acknowledged batch. */
final class AppendingProcess {
  private AppendingProcess() {}

  /** Arguments: {@code file} and a directory, or {@code server} and a URL; then a batch size. */
  public static void main(String[] arguments) {
    JournalConfig config =
        arguments[0].equals("file")
            ? JournalConfig.inDirectory(Path.of(arguments[1]))
            : JournalConfig.onServer(arguments[1], new Properties());
    int size = Integer.parseInt(arguments[2]);
    try (Journal journal = Journal.open(config)) {
      System.out.println(journal.head().position());
      while (true) {
        journal.append(Entries.entries(journal.head().position() + 1, size));
        System.out.println(journal.head().position());
      }
    }
  }
}
