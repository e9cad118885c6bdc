package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a folder that cannot be a journal's is refused in words, and one has one writer only. */
final class FolderTest {
  @TempDir Path folder;

  @Test
  void shouldRefuseAPathThatH2WouldMisread() {
    for (String name : new String[] {"a;b", "a\\b"}) {
      Assumptions.assumeFalse(java.io.File.separatorChar == '\\');
      JournalFailure failure = refusal(folder.resolve(name));
      assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
      assertThat(failure.sentence()).contains("semicolon");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldRefuseAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path path : new Path[] {file, file.resolve("below"), file.resolve("far/below")}) {
      JournalFailure failure = refusal(path);
      assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
      assertThat(failure.place()).isEqualTo(file.toString());
      assertThat(failure.sentence()).isEqualTo("a journal is a folder, and this is a file");
    }
  }

  @Test
  void shouldRefuseAFolderThatThisUserMayNotWriteIn() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    Assumptions.assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
    assertThat(refusal(closed).sentence()).contains("may not write");
    assertThat(refusal(closed.resolve("below")).sentence()).contains("may not write");
    assertThat(refusal(closed).kind()).isEqualTo(FailureKind.UNAVAILABLE);
  }

  @Test
  void shouldMakeFoldersAboveIt() {
    JournalConfig config = JournalConfig.inDirectory(folder.resolve("a/b/c"));
    try (Journal journal = Journal.open(config)) {
      journal.append(Entries.entries(1, 1));
    }
    assertThat(folder.resolve("a/b/c/journal.mv.db")).isNotEmptyFile();
  }

  @Test
  void shouldBeginAgain_whenAnOpeningDidNotComeToItsEnd() throws IOException {
    Path left = Files.write(folder.resolve("journal.new.mv.db"), new byte[5000]);
    Files.createFile(folder.resolve("journal.mv.db"));
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      journal.append(Entries.entries(1, 1));
    }
    assertThat(left).doesNotExist();
  }

  /** A second journal that is refused must not take the lock from the first one's process. */
  @Test
  void shouldStayLockedForOtherProcesses_whenASecondOneWasRefusedHere() throws Exception {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      assertThat(refusal(folder).kind()).isEqualTo(FailureKind.LOCKED);
      // Without H2's own lock, which would hide that this one is gone.
      Path aside = folder.resolve("aside");
      Files.createDirectory(aside);
      Files.createLink(aside.resolve("journal.lock"), folder.resolve("journal.lock"));
      assertThat(outputOfProcess(aside)).contains("journal.lock: ");
      journal.append(Entries.entries(1, 1));
    }
  }

  private static String outputOfProcess(Path directory) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                "file",
                directory.toString(),
                "1")
            .redirectErrorStream(true)
            .start();
    try {
      byte[] first = process.getInputStream().readNBytes(300);
      return new String(first, StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static JournalFailure refusal(Path directory) {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(directory))) {
      throw new AssertionError("it opened at " + journal.head());
    } catch (JournalException e) {
      return e.failure();
    }
  }
}
