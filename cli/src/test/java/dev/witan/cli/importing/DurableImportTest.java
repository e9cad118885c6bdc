package dev.witan.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: {@code --data} keeps the import, and every way in which it cannot has its exit code. */
final class DurableImportTest {
  private static final String MEASURED = "# Measured";

  @TempDir private Path folder;

  private Ran sample(String... more) {
    String[] start = {"import", "citations", "--sample", "--data", folder.toString()};
    String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return Ran.of(all);
  }

  private Head head() {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      return journal.head();
    }
  }

  @Test
  void shouldReportTheSame_andWhereItLies() {
    Ran durable = sample();
    String inMemory = Ran.of("import", "citations", "--sample").out();
    assertThat(durable.exit()).isEqualTo(Exit.DONE);
    assertThat(durable.err()).isEmpty();
    assertThat(durable.out())
        .startsWith(inMemory.substring(0, inMemory.indexOf(MEASURED)))
        .contains("# Journal\n", "\nplace\t" + folder + "\n", "\nentries found\t0\n")
        .contains("\nposition\t" + head().position() + "\n", "\nhash\t" + head().hash() + "\n")
        .doesNotContain("was complete");
    Ran again = sample();
    assertThat(again.exit()).isEqualTo(Exit.DONE);
    assertThat(again.out())
        .contains("\nentries found\t" + head().position() + "\nentries appended\t0\n")
        .contains("\nthis import\twas complete already\n");
  }

  @Test
  void shouldSayWhereItLies_whenAskedForJson() throws Exception {
    Ran ran = sample("--json", "--stop-after", "20");
    byte[] bytes = ran.out().strip().getBytes(StandardCharsets.UTF_8);
    assertThat(JsonParser.parseCanonical(bytes).problem()).isNull();
    JsonNode stored = new ObjectMapper().readTree(ran.out()).get("stored");
    assertThat(stored.get("place").asText()).isEqualTo(folder.toString());
    assertThat(stored.get("appended").asLong()).isEqualTo(head().position());
    assertThat(stored.get("found").asLong()).isZero();
    assertThat(stored.get("hash").asText()).isEqualTo(head().hash().toString());
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void shouldRefuse_whenTheFolderHoldsAnotherImport() {
    sample("--stop-after", "20");
    Head before = head();
    Ran ran = sample("--seed", "2");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("witan: " + folder + ": this journal holds another body or another import")
        .contains("entry 1 has another seed", "Nothing was changed", "name another place")
        .hasLineCount(1);
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void shouldSaySo_whenTheJournalIsInUse() {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      Ran ran = sample();
      assertThat(ran.exit()).isEqualTo(Exit.UNREACHABLE);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains(folder + ": in use by another process").hasLineCount(1);
      assertThat(journal.head()).isEqualTo(Head.EMPTY);
    }
  }

  /** An older state of the file comes back: acknowledged entries are missing. */
  @Test
  void shouldSaySo_whenTheJournalIsAltered() throws Exception {
    Path file = folder.resolve("journal.mv.db");
    sample("--stop-after", "20");
    Path older = Files.copy(file, folder.resolve("older"));
    sample("--stop-after", "21");
    Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
    Ran ran = sample("--stop-after", "21", "--json");
    assertThat(ran.exit()).isEqualTo(Exit.VERIFICATION_FAILED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("\"code\":\"journal-altered\"", "is missing").hasLineCount(1);
  }
}
