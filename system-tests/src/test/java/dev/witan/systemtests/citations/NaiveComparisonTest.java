package dev.witan.systemtests.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.simulations.citations.CitationData;
import dev.witan.simulations.citations.CitationImport;
import dev.witan.simulations.citations.CitationSource;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.importing.DataFault;
import dev.witan.validationpool.PoolState;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Goal: what an import leaves in the machine is what the naive model says, to the unit. Method: the
 * model gets the same commands; REP, stakes, coin, the value of each post, the pools and all sums
 * are compared. The first 5 000 posts of the whole library are compared when the system property
 * names the folder with its tables.
 */
final class NaiveComparisonTest {
  private static final String FOLDER = "witan.metamath";

  private static NaiveTwin compare(CitationSource source, ImportSettings settings, int every)
      throws DataFault {
    CitationImport imported = new CitationImport(CitationData.read(source), settings);
    NaiveTwin twin = new NaiveTwin(imported.machine(), every);
    imported.run(twin);
    twin.compare();
    return twin;
  }

  @Test
  void shouldEqualTheNaiveModel_afterEachPostOfTheSample() throws DataFault {
    NaiveTwin twin = compare(CitationSource.sample(), ImportSettings.USUAL, 1);
    assertThat(twin.compared()).isEqualTo(301);
  }

  @Test
  void shouldEqualTheNaiveModel_whenPostsAreBroken() throws DataFault {
    ImportSettings broken = new ImportSettings("2", 900_000, 300_000, Integer.MAX_VALUE);
    NaiveTwin twin = compare(CitationSource.sample(), broken, 10);
    assertThat(twin.compared()).isEqualTo(31);
  }

  /** While there is one author only, nobody can vote: pools are extended and end inconclusive. */
  @Test
  void shouldEqualTheNaiveModel_whenQuorumsAreMissed() throws DataFault {
    NaiveTwin twin = compare(new LonelyAuthor(), ImportSettings.USUAL, 1);
    assertThat(twin.compared()).isEqualTo(41);
    assertThat(twin.pools(PoolState.INCONCLUSIVE)).isEqualTo(19);
    assertThat(twin.pools(PoolState.ACCEPTED)).isEqualTo(21);
  }

  /** Twenty posts of one author, then twenty that two others write in turn; all cite the first. */
  private static final class LonelyAuthor implements CitationSource {
    private static final int POSTS = 40;

    @Override
    public String name() {
      return "a lonely author";
    }

    @Override
    public Optional<InputStream> file(String name) {
      StringBuilder rows = new StringBuilder();
      if (name.equals("posts.tsv")) {
        rows.append("id\tlabel\tkind\tauthor\tdate\tlater_edits\tmm100\n");
        for (int id = 0; id < POSTS; id++) {
          String author = id < POSTS / 2 ? "ada" : id % 2 == 0 ? "ben" : "cat";
          rows.append(id).append("\tp\ttheorem\t").append(author).append("\t2000-01-01\t\t\n");
        }
      } else if (name.equals("citations.tsv")) {
        rows.append("citing\tcited\n");
        for (int id = 1; id < POSTS; id++) {
          rows.append(id).append("\t0\n");
        }
      } else {
        return Optional.empty();
      }
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      return Optional.of(new ByteArrayInputStream(bytes));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = FOLDER, matches = ".+")
  void shouldEqualTheNaiveModel_afterFiveThousandPostsOfTheLibrary() throws DataFault {
    CitationSource library = CitationSource.folder(Path.of(System.getProperty(FOLDER)));
    NaiveTwin twin = compare(library, ImportSettings.USUAL.withStopAfter(5_000), 100);
    assertThat(twin.compared()).isEqualTo(51);
  }
}
