package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.simulations.importing.DataFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a row that cannot be read is refused with file, line and reason, and the rest goes on.
 * Method: one row per way of being wrong, behind ten good posts, and a look at what was read.
 */
final class RefusedRowsTest {
  private static final String GOOD = "10\tlabel\ttheorem\tNM\t1992-09-30\t\t";

  static Stream<Arguments> wrongPosts() {
    return Stream.of(
        post(RowProblem.COLUMN_COUNT, "1 instead of 7", ""),
        post(RowProblem.COLUMN_COUNT, "6 instead of 7", "10\tlabel\ttheorem\tNM\t1992-09-30\t"),
        post(RowProblem.COLUMN_COUNT, "8 instead of 7", GOOD + "\t"),
        post(RowProblem.NOT_A_NUMBER, "", GOOD.substring(2)),
        post(RowProblem.NOT_A_NUMBER, "x", GOOD.replace("10\t", "x\t")),
        post(RowProblem.NOT_A_NUMBER, "-1", GOOD.replace("10\t", "-1\t")),
        post(RowProblem.NOT_A_NUMBER, "010", GOOD.replace("10\t", "010\t")),
        post(RowProblem.NOT_A_NUMBER, "10.0", GOOD.replace("10\t", "10.0\t")),
        post(RowProblem.NOT_A_NUMBER, "2147483648", GOOD.replace("10\t", "2147483648\t")),
        post(RowProblem.NOT_A_NUMBER, "99999999999", GOOD.replace("10\t", "99999999999\t")),
        post(RowProblem.TEXT_MISSING, "", GOOD.replace("label", "")),
        post(RowProblem.TEXT_MISSING, " ", GOOD.replace("NM", " ")),
        post(RowProblem.TEXT_MISSING, "", GOOD.replace("theorem", "")),
        post(
            RowProblem.TEXT_TOO_LONG,
            "é".repeat(60) + "...",
            GOOD.replace("label", "é".repeat(201))),
        post(RowProblem.TEXT_TOO_LONG, "n".repeat(60) + "...", GOOD.replace("NM", "n".repeat(257))),
        post(RowProblem.TEXT_TOO_LONG, "k".repeat(33), GOOD.replace("theorem", "k".repeat(33))),
        post(RowProblem.CONTROL_CHARACTER, "a?[31mb", GOOD.replace("label", "a\u001b[31mb")),
        post(RowProblem.CONTROL_CHARACTER, "N?M", GOOD.replace("NM", "N\u0085M")),
        post(RowProblem.DATE_INVALID, "1992-9-30", GOOD.replace("1992-09-30", "1992-9-30")),
        post(RowProblem.DATE_INVALID, "30-Sep-1992", GOOD.replace("1992-09-30", "30-Sep-1992")),
        post(RowProblem.DATE_INVALID, "1993-02-29", GOOD.replace("1992-09-30", "1993-02-29")),
        post(RowProblem.DATE_INVALID, "", GOOD.replace("1992-09-30", "")),
        post(RowProblem.ID_TWICE, "7", GOOD.replace("10\t", "7\t")),
        post(RowProblem.LINE_TOO_LONG, "over 8192 bytes", GOOD + "m".repeat(9000)),
        post(RowProblem.LINE_TOO_LONG, "over 8192 bytes", "m".repeat(300_000)));
  }

  private static Arguments post(RowProblem problem, String detail, String row) {
    return Arguments.of(problem, detail, row);
  }

  @ParameterizedTest
  @MethodSource("wrongPosts")
  void shouldRefuseAPost_whenItsRowIsWrong(RowProblem problem, String detail, String row)
      throws DataFault {
    Tables tables = Tables.ofTenPosts();
    String rows = tables.text("posts.tsv", PostTable.HEADER);
    CitationData data = CitationData.read(tables.posts(rows + row + "\n11" + Tables.POST + "\n"));
    assertThat(data.posts().size()).isEqualTo(11);
    assertThat(data.posts().place(11)).isEqualTo(10);
    assertRefused(data, new RefusedRows.Row("posts.tsv", 12, problem, detail));
  }

  static Stream<Arguments> wrongCitations() {
    return Stream.of(
        Arguments.of(RowProblem.COLUMN_COUNT, "1 instead of 2", "5"),
        Arguments.of(RowProblem.COLUMN_COUNT, "3 instead of 2", "5\t1\t"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "", "\t1"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "1e0", "5\t1e0"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "1 ", "5\t1 "),
        Arguments.of(RowProblem.NOT_A_NUMBER, "1?", "5\t1\r"),
        Arguments.of(RowProblem.NOT_OLDER, "5 cites 5", "5\t5"),
        Arguments.of(RowProblem.NOT_OLDER, "5 cites 6", "5\t6"),
        Arguments.of(RowProblem.POST_UNKNOWN, "10", "10\t1"),
        Arguments.of(RowProblem.POST_UNKNOWN, "12", "12\t10"),
        Arguments.of(RowProblem.CITED_TWICE, "4 cites 2", "4\t2"),
        Arguments.of(RowProblem.LINE_TOO_LONG, "over 8192 bytes", "1".repeat(8193)));
  }

  @ParameterizedTest
  @MethodSource("wrongCitations")
  void shouldRefuseACitation_whenItsRowIsWrong(RowProblem problem, String detail, String row)
      throws DataFault {
    Tables tables = Tables.ofTenPosts().citations("4\t2\n" + row + "\n4\t1\n9\t8\n");
    CitationData data = CitationData.read(tables);
    assertThat(data.citations().size()).isEqualTo(3);
    assertThat(data.citations().cited(4)).containsExactly(1, 2);
    assertThat(data.citations().cited(9)).containsExactly(8);
    assertRefused(data, new RefusedRows.Row("citations.tsv", 3, problem, detail));
  }

  static Stream<Arguments> wrongPageRanks() {
    return Stream.of(
        Arguments.of(RowProblem.COLUMN_COUNT, "2 instead of 3", "1\t0.5"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "x", "x\t0.5\t1"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "NaN", "1\tNaN\t1"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "-0.5", "1\t-0.5\t1"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "0x1p3", "1\t0x1p3\t1"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "1e999", "1\t1e999\t1"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "many", "1\t0.5\tmany"),
        Arguments.of(RowProblem.POST_UNKNOWN, "10", "10\t0.5\t1"),
        Arguments.of(RowProblem.ID_TWICE, "2", "2\t0.5\t1"));
  }

  @ParameterizedTest
  @MethodSource("wrongPageRanks")
  void shouldRefuseAPageRank_whenItsRowIsWrong(RowProblem problem, String detail, String row)
      throws DataFault {
    Tables tables = Tables.ofTenPosts().pageRanks("2\t1.25e-02\t3\n" + row + "\n3\t7\t0\n");
    CitationData data = CitationData.read(tables);
    assertThat(data.expected().pageRank(2)).hasValue(0.0125);
    assertThat(data.expected().pageRank(3)).hasValue(7);
    assertThat(data.expected().pageRank(1)).isEmpty();
    assertRefused(data, new RefusedRows.Row("expected_pagerank.tsv", 3, problem, detail));
  }

  static Stream<Arguments> wrongAuthors() {
    return Stream.of(
        Arguments.of(RowProblem.COLUMN_COUNT, "1 instead of 4", "BJ"),
        Arguments.of(RowProblem.TEXT_MISSING, "", "\t1\t0.5\t2"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "1.5", "BJ\t1.5\t0.5\t2"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "half", "BJ\t1\thalf\t2"),
        Arguments.of(RowProblem.NOT_A_NUMBER, "", "BJ\t1\t0.5\t"),
        Arguments.of(RowProblem.AUTHOR_TWICE, "NM", "NM\t1\t0.5\t2"));
  }

  @ParameterizedTest
  @MethodSource("wrongAuthors")
  void shouldRefuseAnAuthor_whenItsRowIsWrong(RowProblem problem, String detail, String row)
      throws DataFault {
    Tables tables = Tables.ofTenPosts().authors("NM\t10\t0.5\t2\n" + row + "\nFL\t1\t0\t1\n");
    CitationData data = CitationData.read(tables);
    assertThat(data.expected().author("NM")).contains(new Expected.Author(10, 0.5, 2));
    assertThat(data.expected().author("FL")).isPresent();
    assertThat(data.expected().author("BJ")).isEmpty();
    assertRefused(data, new RefusedRows.Row("expected_authors.tsv", 3, problem, detail));
  }

  @Test
  void shouldRefuseARow_whenItIsNotUtf8() throws DataFault {
    String rows = "0" + Tables.POST + "\n1" + Tables.POST.replace("NM", "G\u00e9rard") + "\n";
    byte[] latin1 = (PostTable.HEADER + "\n" + rows).getBytes(StandardCharsets.ISO_8859_1);
    CitationData data = CitationData.read(Tables.ofTenPosts().file("posts.tsv", latin1));
    assertThat(data.posts().size()).isEqualTo(1);
    assertRefused(data, new RefusedRows.Row("posts.tsv", 3, RowProblem.NOT_UTF8, ""));
  }

  @Test
  void shouldTellFileLineAndReason() {
    RefusedRows.Row row = new RefusedRows.Row("posts.tsv", 17, RowProblem.ID_TWICE, "5");
    assertThat(row.text()).isEqualTo("posts.tsv:17: a row before has this id (5)");
    RefusedRows.Row bare = new RefusedRows.Row("posts.tsv", 17, RowProblem.NOT_UTF8, "");
    assertThat(bare.text()).isEqualTo("posts.tsv:17: not UTF-8");
  }

  @Test
  void shouldCountAllAndListTheFirstHundred() throws DataFault {
    String rows = "x\t1\n".repeat(150) + "5\t6\n".repeat(30);
    CitationData data = CitationData.read(Tables.ofTenPosts().citations(rows));
    assertThat(data.refused().count()).isEqualTo(180);
    assertThat(data.refused().counts())
        .isEqualTo(Map.of(RowProblem.NOT_A_NUMBER, 150L, RowProblem.NOT_OLDER, 30L));
    assertThat(data.refused().listed()).hasSize(RefusedRows.LISTED_MAX);
    assertThat(data.refused().listed().get(99).line()).isEqualTo(101);
  }

  private static void assertRefused(CitationData data, RefusedRows.Row row) {
    assertThat(data.refused().listed()).isEqualTo(List.of(row));
    assertThat(data.refused().counts()).isEqualTo(Map.of(row.problem(), 1L));
  }
}
