package dev.witan.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.kernel.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: {@code witan import citations} does what its help says, and ends as it should. The golden
 * file changes with the rules and with what a snapshot holds: {@code ./witan import citations
 * --sample | sed '/^# Measured/,$d'} writes it.
 */
final class CitationsCommandTest {
  private static final String POSTS = "id\tlabel\tkind\tauthor\tdate\tlater_edits\tmm100\n";
  private static final String MEASURED = "# Measured";

  @TempDir private Path folder;

  private String out;
  private String err;

  private int witan(String... arguments) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream talk = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(talk, true, StandardCharsets.UTF_8),
            Map.of(),
            arguments);
    out = data.toString(StandardCharsets.UTF_8);
    err = talk.toString(StandardCharsets.UTF_8);
    return exit;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void shouldReportTheSampleAsTheGoldenFileSays() throws IOException {
    assertThat(witan("import", "citations", "--sample")).isEqualTo(Exit.DONE);
    assertThat(err).isEmpty();
    try (InputStream golden = CitationsCommandTest.class.getResourceAsStream("sample.txt")) {
      assertThat(out.substring(0, out.indexOf(MEASURED)))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(out.substring(out.indexOf(MEASURED)).lines())
        .hasSize(9)
        .anyMatch(line -> line.matches("commands a second\t[0-9]+"))
        .anyMatch(line -> line.matches("heap, bytes\t[0-9]{6,}"));
  }

  @Test
  void shouldPrintOneObject_whenAskedForJson() {
    int exit = witan("import", "citations", "--sample", "--json", "--stop-after", "50");
    assertThat(exit).isEqualTo(Exit.DONE);
    assertThat(out.lines()).hasSize(1);
    byte[] bytes = out.strip().getBytes(StandardCharsets.UTF_8);
    assertThat(JsonParser.parseCanonical(bytes).problem()).isNull();
    assertThat(out).contains("\"measured\":{\"checkMs\":", "\"stopAfter\":50");
  }

  @Test
  void shouldShowBrokenPosts_whenSomeAreBroken() {
    int exit = witan("import", "citations", "--sample", "--corrupt", "300000", "--seed", "s");
    assertThat(exit).isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("# Posts broken on purpose\nhow\tposts\tmust be refused as\nlater-post\t")
        .containsPattern("itself\t[1-9][0-9]*\tcites-itself\n")
        .contains("# Import of the sample, seed s\n");
  }

  @Test
  void shouldListRowsThatCannotBeRead() throws IOException {
    write("posts.tsv", POSTS + "0\ta\tb\tc\t1992-09-30\t\t\nzero\ta\u009bm\n1\ta\tb\tc\tnow\t\t\n");
    write("citations.tsv", "citing\tcited\n0\t0\n");
    assertThat(witan("import", "citations", folder.toString())).isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("rows that could not be read\t3\n")
        .contains("# Each of them\nfile\tline\twhy\nposts.tsv\t3\tanother number of columns")
        .contains("posts.tsv\t4\tnot a date such as 1992-09-30 (now)\n")
        .contains("citations.tsv\t2\tthe citing id is not above the cited one (0 cites 0)\n")
        .contains("There is no expected_authors");
  }

  @Test
  void shouldFail_whenTheDataAreWrong() throws IOException {
    assertThat(witan("import", "citations", folder.toString())).isEqualTo(Exit.USAGE);
    assertThat(out).isEmpty();
    assertThat(err).isEqualTo("witan: posts.tsv.gz: there is no such file in " + folder + "\n");
    write("posts.tsv", POSTS + "0\ta\tb\tc\t1992-09-30\t\t\n");
    write("citations.tsv", "from\tto\n");
    assertThat(witan("import", "citations", folder.toString(), "--json")).isEqualTo(Exit.USAGE);
    assertThat(out).isEmpty();
    assertThat(err)
        .contains("\"code\":\"data-wrong\"")
        .contains("citations.tsv:1: the first line must name the columns citing cited");
  }

  @ParameterizedTest
  @CsvSource({
    "import citations, name either a folder or --sample",
    "import citations --sample some-folder, name either a folder or --sample",
    "import citations no-such-folder, no-such-folder: there is no such folder",
    "import citations --sample --cite 99, --cite must be 100 to 1000000 ppm",
    "import citations --sample --cite 1000001, --cite must be 100 to 1000000 ppm",
    "import citations --sample --corrupt -1, --corrupt must be 0 to 1000000 ppm",
    "import citations --sample --stop-after 0, --stop-after must be at least 1",
    "import citations --sample --cite many, 'many'",
    "import citatoins, there is no command \"citatoins\"",
  })
  void shouldFail_whenTheCommandLineIsWrong(String line, String sentence) {
    assertThat(witan(line.split(" "))).isEqualTo(Exit.USAGE);
    assertThat(out).isEmpty();
    assertThat(err).startsWith("witan: ").contains(sentence.replace("'", ""));
  }

  @Test
  void shouldShowTheKinds_whenNoneIsNamed() {
    assertThat(witan("import")).isEqualTo(Exit.DONE);
    assertThat(out).contains("Kinds of data:", "citations", "--sample");
  }
}
