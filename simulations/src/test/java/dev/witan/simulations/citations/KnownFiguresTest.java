package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.Spearman;
import org.junit.jupiter.api.Test;

/** Goal: the columns to compare with are read as they are. Method: figures known beforehand. */
final class KnownFiguresTest {
  /** The figures that came with the data: 0.937 and 0.969. */
  @Test
  void shouldGiveTheKnownFigures_whenTheColumnsOfTheLibraryAreCompared() throws DataFault {
    CitationData data = CitationData.read(Tables.ofSample());
    String rows = Tables.ofSample().text("expected_authors.tsv", Expected.AUTHORS_HEADER);
    Expected.Author[] authors =
        rows.lines()
            .map(row -> data.expected().author(row.split("\t")[0]).orElseThrow())
            .toArray(Expected.Author[]::new);
    assertThat(authors).hasSize(59);
    double[] posts = new double[authors.length];
    double[] pageRanks = new double[authors.length];
    double[] creds = new double[authors.length];
    for (int i = 0; i < authors.length; i++) {
      posts[i] = authors[i].posts();
      pageRanks[i] = authors[i].pageRank();
      creds[i] = authors[i].cred();
    }
    assertThat(Spearman.correlation(posts, creds).orElseThrow()).isCloseTo(0.937, within(0.0005));
    assertThat(Spearman.correlation(pageRanks, creds).orElseThrow())
        .isCloseTo(0.969, within(0.0005));
  }
}
