package dev.witan.systemtests.citations;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.witan.simulations.citations.CitationData;
import dev.witan.simulations.citations.CitationImport;
import dev.witan.simulations.citations.CitationReport;
import dev.witan.simulations.citations.CitationSource;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.citations.RefusedRows;
import dev.witan.simulations.citations.ReportJson;
import dev.witan.simulations.citations.ReportMaker;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Goal: whatever a file holds, it is read, or refused with a reason; and what was read can be
 * imported without a fault. Method: one of the four tables, packed or not, is given by the fuzzer;
 * the first byte says which.
 */
final class CitationTablesFuzzTest {
  private static final int IMPORTED_POSTS_MAX = 12;

  private static final String[] NAMES = {
    "posts", "citations", "expected_pagerank", "expected_authors"
  };
  private static final String[] SOUND = {
    """
    id\tlabel\tkind\tauthor\tdate\tlater_edits\tmm100
    0\tdummylink\ttheorem\tNM\t2006-02-07\t\t
    1\tidi\ttheorem\tAlan Sare\t2011-12-31\t\t
    2\tax-mp\taxiom\tG&eacute;rard Lang\t1992-09-30\t\t
    3\tax-1\taxiom\tNM\t1992-09-30\tProof|FL|2011-10-20\t5
    """,
    "citing\tcited\n1\t0\n2\t0\n2\t1\n3\t1\n",
    "id\tpagerank_d0.85\tin_citations\n0\t6.299681861e-06\t0\n2\t0.5\t1\n",
    "author\tposts\tpagerank_sum\tsourcecred_0.11.2_cred\nNM\t2\t7.5e-01\t32573.8\n"
  };

  /** The sound tables, one of them replaced. */
  private record Given(String file, byte[] bytes) implements CitationSource {
    @Override
    public String name() {
      return "a fuzzed source";
    }

    @Override
    public Optional<InputStream> file(String name) {
      if (name.equals(file)) {
        return Optional.of(new ByteArrayInputStream(bytes));
      }
      for (int table = 0; table < NAMES.length; table++) {
        if (name.equals(NAMES[table] + ".tsv")) {
          byte[] sound = SOUND[table].getBytes(StandardCharsets.UTF_8);
          return Optional.of(new ByteArrayInputStream(sound));
        }
      }
      return Optional.empty();
    }
  }

  @FuzzTest
  void shouldReadOrRefuse(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int choice = input[0] & 7;
    String file = NAMES[choice % NAMES.length] + (choice < NAMES.length ? ".tsv" : ".tsv.gz");
    CitationData data;
    try {
      data = CitationData.read(new Given(file, Arrays.copyOfRange(input, 1, input.length)));
    } catch (DataFault e) {
      assertThat(e.getMessage()).startsWith(file).contains(": ");
      return;
    }
    assertSound(data);
    if (data.posts().size() <= IMPORTED_POSTS_MAX) {
      assertImportable(data);
    }
  }

  private static void assertSound(CitationData data) {
    for (int place = 0; place < data.posts().size(); place++) {
      assertThat(data.posts().place(data.posts().id(place))).isEqualTo(place);
      int last = -1;
      for (int cited : data.citations().cited(place)) {
        assertThat(cited).isGreaterThan(last).isLessThan(place);
        last = cited;
      }
    }
    assertThat((long) data.refused().listed().size())
        .isEqualTo(Math.min(data.refused().count(), RefusedRows.LISTED_MAX));
    for (RefusedRows.Row row : data.refused().listed()) {
      assertThat(row.line()).isGreaterThan(1);
      assertThat(row.text().chars()).noneMatch(Character::isISOControl);
    }
  }

  private static void assertImportable(CitationData data) {
    ImportSettings settings = new ImportSettings("1", 500_000, 300_000, Integer.MAX_VALUE);
    CitationImport imported = new CitationImport(data, settings);
    imported.run(ImportObserver.NONE);
    CitationReport report = ReportMaker.report(imported);
    assertThat(report.faults()).isEmpty();
    assertThat(ReportJson.of(report, Optional.empty())).startsWith("{");
  }
}
