package dev.witan.readmodel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: the file of the views grows with what is in it, and not with how often it was written. */
final class PackedFileTest {
  private static final int ROWS = 4_000;
  private static final int COMMITS = 1_200;
  private static final int CHANGED = 40;

  @TempDir Path folder;

  @Test
  void shouldStaySmall_whenTheSameRowsAreWrittenOverAndOver() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (ViewFile file = ViewFile.open(folder);
        Handle writer = file.jdbi().open()) {
      writer.execute("set retention_time 0"); // Else all that a quick test writes is too young.
      writer.execute("create table thing (number int primary key, text varchar(400))");
      writer.useTransaction(
          handle -> {
            for (int number = 0; number < ROWS; number++) {
              handle.execute("insert into thing values (?, ?)", number, "x".repeat(300));
            }
          });
      long filled = size();
      for (int commit = 0; commit < COMMITS; commit++) {
        writer.useTransaction(
            handle -> {
              for (int change = 0; change < CHANGED; change++) {
                handle.execute(
                    "update thing set text = ? where number = ?",
                    Long.toString(random.nextLong()).repeat(15),
                    random.nextInt(ROWS));
              }
            });
        file.pack(writer);
      }
      assertThat(size()).isLessThan(3 * filled);
    }
  }

  private long size() throws IOException {
    return Files.size(folder.resolve("views.mv.db"));
  }
}
