package dev.witan.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: {@code witan import stackexchange} does what its help says, and ends as it should. Method:
 * a dump of a few rows and a golden file, which changes with the rules and with what a snapshot
 * holds.
 */
final class StackExchangeCommandTest {
  private static final String MEASURED = "# Measured";

  @TempDir private Path folder;

  @BeforeEach
  void writeDump() throws IOException {
    write(
        "Users",
        "<row Id='1' DisplayName='Ann &lt;b&gt;' Reputation='10'/>"
            + "<row Id='2' DisplayName='B\u00f6b' Reputation='20'/>"
            + "<row Id='3' DisplayName='Cid' Reputation='5'/>");
    write(
        "Posts",
        question(1, "2020-01-01T10:00:00.123", 1, "AcceptedAnswerId='2'")
            + answer(2, 1, "2020-01-01T11:00:00.5", 2, "&lt;p&gt;So &amp;amp; so.&lt;/p&gt;")
            + question(3, "2020-01-02T10:00:00", 2, "")
            + answer(4, 3, "2020-02-02T12:00:00", 3, "&lt;a href='/q/1'>like&lt;/a>")
            + "<row Id='5' PostTypeId='4'/>");
    write(
        "Votes",
        "<row Id='1' PostId='4' VoteTypeId='3' CreationDate='2020-02-04T00:00:00.000'/>"
            + "<row Id='2' PostId='1' VoteTypeId='2' CreationDate='2020-02-04T00:00:00.000'/>");
    write("PostLinks", "<row Id='1' PostId='3' RelatedPostId='1'/>");
    write("Comments", "<row Id='1' PostId='3' Text='c'/>");
  }

  private static String question(int id, String time, int owner, String more) {
    return "<row Id='%d' PostTypeId='1' CreationDate='%s' OwnerUserId='%d' Title='T' Body='' %s"
            .formatted(id, time, owner, more)
        + " Tags='&lt;c++&gt;'/>";
  }

  private static String answer(int id, int question, String time, int owner, String body) {
    return "<row Id='%d' PostTypeId='2' ParentId='%d' CreationDate='%s' OwnerUserId='%d'"
            .formatted(id, question, time, owner)
        + " Body=\""
        + body
        + "\"/>";
  }

  private void write(String name, String rows) throws IOException {
    String root = name.toLowerCase(java.util.Locale.ROOT);
    Files.writeString(folder.resolve(name + ".xml"), "<" + root + ">" + rows + "</" + root + ">");
  }

  private Ran ran(String... more) {
    String[] start = {"import", "stackexchange", folder.toString(), "--site", "some.example"};
    String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return Ran.of(all);
  }

  @Test
  void shouldReportAsTheGoldenFileSays() throws IOException {
    Ran ran = ran();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    try (InputStream golden =
        StackExchangeCommandTest.class.getResourceAsStream("stackexchange.txt")) {
      assertThat(ran.out().substring(0, ran.out().indexOf(MEASURED)))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void shouldKeepTheBody_whenItHasAPlace() {
    Path place = folder.resolve("body");
    Ran durable = ran("--data", place.toString(), "--stop-after", "2");
    assertThat(durable.exit()).isEqualTo(Exit.DONE);
    assertThat(durable.out()).contains("\nposts entered\t2\n", "\nentries found\t0\n");
    Ran whole = ran("--data", place.toString());
    String inMemory = ran().out();
    assertThat(whole.out())
        .startsWith(inMemory.substring(0, inMemory.indexOf(MEASURED)))
        .doesNotContain("\nentries found\t0\n");
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      assertThat(whole.out()).contains("\nhash\t" + journal.head().hash() + "\n");
      assertThat(journal.check()).isEmpty();
    }
    Ran other = ran("--data", place.toString(), "--seed", "2");
    assertThat(other.exit()).isEqualTo(Exit.USAGE);
    assertThat(other.err()).contains("another import: entry 1 has another seed");
  }

  @Test
  void shouldPrintOneObject_whenAskedForJson() {
    Ran ran = ran("--json");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    byte[] bytes = ran.out().strip().getBytes(StandardCharsets.UTF_8);
    assertThat(JsonParser.parseCanonical(bytes).problem()).isNull();
    assertThat(ran.out()).contains("\"site\":\"some.example\"", "\"measured\":{\"checkMs\":");
  }

  @Test
  void shouldFail_whenTheDataAreWrong() throws IOException {
    write("Votes", "<row Id='1'/>");
    Ran ran = ran("--json");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("\"code\":\"data-wrong\"", "Votes.xml: row 1 has no PostId");
    Files.delete(folder.resolve("Users.xml"));
    assertThat(ran().err())
        .isEqualTo("witan: Users.xml: there is no such file in " + folder + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "import stackexchange no-such-folder, no-such-folder: there is no such folder",
    "import stackexchange . --site ..., --site must be a host such as math.stackexchange.com",
    "import stackexchange . --stop-after 0 --site a.b, --stop-after must be at least 1",
    "import stackexchange . --site a.b, Posts.xml: there is no such file in .",
    "import stackexchange, DIR",
  })
  void shouldFail_whenTheCommandLineIsWrong(String line, String sentence) {
    Ran ran = Ran.of(line.split(" "));
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("witan: ").contains(sentence);
  }
}
