package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Head;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.JsonParser;
import dev.witan.simulations.citations.CitationReport.Correlation;
import dev.witan.simulations.citations.CitationReport.Pools;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.importing.RepSums;
import dev.witan.simulations.journaling.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: the report is complete, true and the same each time. The golden file changes with the rules
 * and with what a snapshot holds: {@code ./witan import citations --sample --json | sed
 * 's/"measured":{[^}]*},//'} writes it.
 */
final class ReportTest {
  private static CitationImport run(CitationSource source, ImportSettings settings)
      throws DataFault {
    CitationImport imported = new CitationImport(CitationData.read(source), settings);
    imported.run(ImportObserver.NONE);
    return imported;
  }

  @Test
  void shouldReportTheSampleAsTheGoldenFileSays() throws DataFault, IOException {
    CitationReport report = ReportMaker.report(run(CitationSource.sample(), ImportSettings.USUAL));
    try (InputStream golden = ReportTest.class.getResourceAsStream("sample-report.json")) {
      assertThat(ReportJson.of(report, Optional.empty()) + "\n")
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void shouldBeCanonicalJson_whateverIsInIt() throws DataFault {
    Tables tables = Tables.ofSample().without("expected_authors.tsv");
    tables.posts(tables.text("posts.tsv", PostTable.HEADER) + "x\"\\\n5" + Tables.POST);
    ImportSettings settings = new ImportSettings("\"séed", 300_000, 100_000, 200);
    CitationReport report = ReportMaker.report(run(tables, settings));
    Stored stored = new Stored("a \"folder\"", 3, new Head(10, 0, Hash256.ofText("head")), 4);
    String json =
        ReportJson.of(report, Optional.of(new Measured(1, 2, 3, 4, 5)), Optional.of(stored));
    assertThat(JsonParser.parseCanonical(json.getBytes(StandardCharsets.UTF_8)).problem()).isNull();
    assertThat(json)
        .contains(
            "\"seed\":\"\\\"séed\"",
            "\"stopAfter\":200",
            "\"totalMs\":6",
            "\"appended\":7,\"found\":3,")
        .contains("\"problem\":\"id-twice\"", "\"spearman\":null");
  }

  @Test
  void shouldCompareWithNothing_whenThereIsNothing() throws DataFault {
    CitationReport report = ReportMaker.report(run(Tables.ofTenPosts(), ImportSettings.USUAL));
    assertThat(report.correlations()).extracting(Correlation::compared).containsExactly(1, 0, 0, 0);
    assertThat(report.correlations()).allMatch(correlation -> correlation.value().isEmpty());
    assertThat(report.notes()).hasSize(2);
    assertThat(report.topAuthors().get(0).expected()).isEmpty();
    assertThat(report.topPosts().get(0).pageRank()).isEmpty();
  }

  /** A lone author has nobody to vote: the founding post passes, and nothing else does. */
  @Test
  void shouldCountPoolsByOutcome() throws DataFault {
    CitationReport report = ReportMaker.report(run(Tables.ofTenPosts(), ImportSettings.USUAL));
    assertThat(report.pools()).isEqualTo(new Pools(1, 0, 9, 0, 0, 0));
    assertThat(report.reputation()).isEqualTo(new RepSums(1_000_000, 0, 1_000_000, 1_000_000));
    assertThat(report.coin().issued()).isEqualTo(1_000_000_000_000L);
    assertThat(report.coin().members())
        .isEqualTo(report.coin().issued() - report.coin().treasury());
    assertThat(report.coin().treasury()).isEqualTo(1_000_000);
    assertThat(report.faults()).isEmpty();
  }

  @Test
  void shouldListWhatCannotBe() throws DataFault {
    CitationImport imported = run(Tables.ofTenPosts(), ImportSettings.USUAL);
    Expectations expectations = new Expectations(imported.data(), imported, imported.tally());
    List<String> faults =
        expectations.faults(new Pools(1, 1, 8, 0, 0, 0), new RepSums(5, 1, 4, 5), false);
    assertThat(faults)
        .containsExactly(
            "the invariants do not hold",
            "the balances are not what was minted less what was burned",
            "a pool is open or rejected, though time has passed and all stakes are for");
    imported.tally().leftOut(LeftOut.NOT_REACHED, 1);
    assertThat(expectations.faults(new Pools(1, 0, 9, 0, 0, 0), new RepSums(5, 1, 4, 4), true))
        .endsWith("the citations used and left out are not those that were read");
  }

  /** As many posts and citations as the whole library, but by one author, whom nobody judges. */
  @Test
  void shouldTakeItForAFault_whenTooFewOfTheWholeLibraryAreAccepted() throws DataFault {
    StringBuilder posts = new StringBuilder();
    StringBuilder citations = new StringBuilder();
    int left = 732_022;
    for (int id = 0; id < 39_137; id++) {
      posts.append(id).append(Tables.POST).append('\n');
      for (int cited = Math.max(0, id - 19); cited < id && left > 0; cited++) {
        citations.append(id).append('\t').append(cited).append('\n');
        left--;
      }
    }
    Tables tables = new Tables().posts(posts.toString()).citations(citations.toString());
    CitationReport report = ReportMaker.report(run(tables, ImportSettings.USUAL));
    assertThat(report.citationsRead()).isEqualTo(732_022);
    assertThat(report.faults()).containsExactly("only 1 posts were accepted, under 37000");
    CitationReport part =
        ReportMaker.report(run(tables, ImportSettings.USUAL.withStopAfter(2_000)));
    assertThat(part.faults()).isEmpty();
  }
}
