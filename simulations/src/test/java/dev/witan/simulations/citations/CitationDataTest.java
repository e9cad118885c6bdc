package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.witan.simulations.importing.DataFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: tables are read whole or refused with file, line and reason, whatever is in them. */
final class CitationDataTest {
  private static final Bounds NARROW = new Bounds(100, 10_000, 10, 5);

  @TempDir private Path folder;

  @Test
  void shouldReadTheSample() throws DataFault {
    CitationData data = CitationData.read(CitationSource.sample());
    assertThat(data.posts().size()).isEqualTo(300);
    assertThat(data.citations().size()).isEqualTo(620);
    assertThat(data.posts().authors())
        .startsWith("NM", "Alan Sare")
        .contains("Mel L. O'Cat")
        .hasSize(13);
    assertThat(data.posts().label(2)).isEqualTo("ax-mp");
    assertThat(data.posts().kind(2)).isEqualTo("axiom");
    assertThat(data.posts().date(1)).isEqualTo("2011-12-31");
    assertThat(data.citations().cited(data.posts().place(6))).containsExactly(2);
    assertThat(data.expected().author("OpenAI")).isPresent();
    assertThat(data.refused().count()).isZero();
  }

  @Test
  void shouldReadPackedTablesFromAFolder() throws DataFault, IOException {
    Tables packed = Tables.ofSample().packed();
    for (String name : new String[] {"posts", "citations"}) {
      String file = name + ".tsv.gz";
      Files.write(folder.resolve(file), packed.file(file).orElseThrow().readAllBytes());
    }
    CitationData data = CitationData.read(CitationSource.folder(folder));
    assertThat(data.posts().size()).isEqualTo(300);
    assertThat(data.citations().size()).isEqualTo(620);
    assertThat(data.expected().hasAuthors()).isFalse();
    assertThat(data.expected().hasPageRanks()).isFalse();
    assertThat(data.notes())
        .containsExactly(
            "There is no expected_pagerank: posts are compared with nothing.",
            "There is no expected_authors: authors are compared with their posts only.");
  }

  @Test
  void shouldReadRowsInAnyOrder() throws DataFault {
    String posts =
        "70" + Tables.POST + "\n5" + Tables.POST.replace("NM", "BJ") + "\n6" + Tables.POST;
    CitationData data =
        CitationData.read(
            new Tables().posts(posts).citations("70\t6\n70\t6\n6\t5\n70\t5\n6\t5\n70\t6"));
    assertThat(data.posts().authors()).containsExactly("BJ", "NM");
    assertThat(data.posts().place(70)).isEqualTo(2);
    assertThat(data.posts().place(7)).isEqualTo(-1);
    assertThat(data.posts().place(2_000_000_000)).isEqualTo(-1);
    assertThat(data.posts().place(0)).isEqualTo(-1);
    assertThat(data.citations().cited(2)).containsExactly(0, 1);
    assertThat(data.refused().listed())
        .containsExactly(
            new RefusedRows.Row("citations.tsv", 3, RowProblem.CITED_TWICE, "70 cites 6"),
            new RefusedRows.Row("citations.tsv", 6, RowProblem.CITED_TWICE, "6 cites 5"),
            new RefusedRows.Row("citations.tsv", 7, RowProblem.CITED_TWICE, "70 cites 6"));
  }

  @Test
  void shouldReadLinesThatCrossTheBuffer() throws DataFault {
    StringBuilder rows = new StringBuilder();
    for (int id = 0; id < 2_000; id++) {
      rows.append(id).append(Tables.POST.replace("label", "l".repeat(1 + id % 199))).append('\n');
    }
    CitationData data = CitationData.read(new Tables().posts(rows.toString()).citations(""));
    assertThat(data.posts().size()).isEqualTo(2_000);
    for (int id = 0; id < 2_000; id++) {
      assertThat(data.posts().label(id)).hasSize(1 + id % 199);
    }
  }

  @Test
  void shouldFail_whenATableIsMissing() {
    assertFault(
        Tables.ofTenPosts().without("posts.tsv"),
        "posts.tsv.gz: there is no such file in tables of a test");
    assertFault(
        Tables.ofTenPosts().without("citations.tsv"),
        "citations.tsv.gz: there is no such file in tables of a test");
  }

  @Test
  void shouldFail_whenTheHeaderIsAnother() {
    assertFault(
        Tables.ofTenPosts().file("citations.tsv", Tables.text("cited\tciting\n")),
        "citations.tsv:1: the first line must name the columns citing cited");
    assertFault(
        Tables.ofTenPosts().file("citations.tsv", Tables.text("\ufeffciting\tcited\n")),
        "citations.tsv:1: the first line must name the columns citing cited");
    assertFault(
        Tables.ofTenPosts().file("citations.tsv", new byte[0]),
        "citations.tsv:1: the first line must name the columns citing cited");
  }

  @Test
  void shouldFail_whenNoPostCanBeRead() {
    assertFault(
        Tables.ofTenPosts().posts("x\ny\n"), "posts.tsv:4: there is no post that can be read");
  }

  @Test
  void shouldFail_whenPackedDataEndTooEarly() {
    Tables tables = Tables.ofSample().packed();
    byte[] whole = Tables.packed(Tables.text(noise()));
    for (int length : new int[] {0, 5, 20, whole.length / 2, whole.length - 1}) {
      tables.file("citations.tsv.gz", Arrays.copyOf(whole, length));
      assertThatExceptionOfType(DataFault.class)
          .as("%s bytes", length)
          .isThrownBy(() -> CitationData.read(tables))
          .withMessageMatching("citations\\.tsv\\.gz(:[0-9]+)?: the packed data end too early");
    }
  }

  @Test
  void shouldFail_whenPackedDataAreBroken() {
    byte[] broken = Tables.packed(Tables.text(noise()));
    broken[broken.length - 6] ^= 1; // in the checksum
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(
            () -> CitationData.read(Tables.ofSample().packed().file("citations.tsv.gz", broken)))
        .withMessageContaining("the packed data are broken");
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(
            () ->
                CitationData.read(
                    Tables.ofTenPosts().file("citations.tsv.gz", Tables.text("citing\tcited\n"))))
        .withMessage("citations.tsv.gz: cannot be opened: Not in GZIP format");
  }

  @Test
  void shouldFail_whenMoreIsPackedThanMayBe() {
    byte[] bomb = Tables.packed(Tables.text(CitationTable.HEADER + "\n" + "1\t0\n".repeat(3_000)));
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(
            () -> CitationData.read(Tables.ofTenPosts().file("citations.tsv.gz", bomb), NARROW))
        .withMessageContaining("longer than 10000 bytes");
    byte[] oneLine = Tables.packed(new byte[20_000]);
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(
            () -> CitationData.read(Tables.ofTenPosts().file("posts.tsv.gz", oneLine), NARROW))
        .withMessage("posts.tsv.gz:1: longer than 10000 bytes");
  }

  @Test
  void shouldFail_whenThereAreTooManyRows() {
    Tables eleven = Tables.ofTenPosts();
    eleven.posts(eleven.text("posts.tsv", PostTable.HEADER) + "10" + Tables.POST);
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(() -> CitationData.read(eleven, NARROW))
        .withMessage("posts.tsv:12: more than 10 posts");
    Tables six = Tables.ofTenPosts().citations("9\t1\n9\t2\n9\t3\n9\t4\n9\t5\n9\t6\n");
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(() -> CitationData.read(six, NARROW))
        .withMessage("citations.tsv:7: more than 5 citations");
  }

  @Test
  void shouldFail_whenAFileIsAFolder() throws IOException {
    Files.createDirectory(folder.resolve("posts.tsv.gz"));
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(() -> CitationData.read(CitationSource.folder(folder)))
        .withMessageContaining("posts.tsv.gz: cannot be opened");
  }

  /** Rows that pack badly, so that cutting them anywhere cuts the data. */
  private static String noise() {
    StringBuilder rows = new StringBuilder(CitationTable.HEADER).append('\n');
    new SplittableRandom(1)
        .ints(2_000, 1, 1_000_000)
        .forEach(id -> rows.append(id).append('\t').append(id - 1).append('\n'));
    return rows.toString();
  }

  private static void assertFault(CitationSource source, String message) {
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(() -> CitationData.read(source))
        .withMessage(message);
  }
}
