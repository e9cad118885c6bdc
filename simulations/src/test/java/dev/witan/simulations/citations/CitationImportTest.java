package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.Post;
import dev.witan.kernel.Command;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: an import does what docs/importing.md says. */
final class CitationImportTest {
  private static final ImportSettings USUAL = ImportSettings.USUAL;

  private record Submitted(long time, String actor, Command command, Outcome outcome) {}

  private final List<Submitted> submitted = new ArrayList<>();

  private final ImportObserver recorder =
      new ImportObserver() {
        @Override
        public void submitted(long time, String actor, Command command, Outcome outcome) {
          submitted.add(new Submitted(time, actor, command, outcome));
        }
      };

  private CitationImport run(CitationSource source, ImportSettings settings) throws DataFault {
    CitationImport imported = new CitationImport(CitationData.read(source), settings);
    imported.run(recorder);
    assertThat(ReportMaker.report(imported).faults()).isEmpty();
    return imported;
  }

  @Test
  void shouldDoWhatAMinuteHolds() throws DataFault {
    run(Tables.ofSample(), USUAL.withStopAfter(4));
    assertThat(submitted.stream().map(CitationImportTest::line))
        .containsExactly(
            "0 treasurer body.found",
            "0 funder member.register",
            "0 treasurer coin.issue",
            "60000 mm-nm member.register",
            "60000 mm-nm post.publish",
            "60000 funder coin.transfer",
            "60000 mm-nm pool.open",
            "120000 mm-alan-sare member.register",
            "120000 mm-alan-sare post.publish",
            "120000 funder coin.transfer",
            "120000 mm-alan-sare pool.open",
            "120000 mm-nm pool.stake 500000",
            "180000 mm-nm post.publish",
            "180000 funder coin.transfer",
            "180000 mm-nm pool.open",
            "180000 mm-alan-sare pool.stake 250000",
            "240000 mm-nm post.publish",
            "240000 funder coin.transfer",
            "240000 mm-nm pool.open",
            "240000 mm-alan-sare pool.stake 500000");
  }

  private static String line(Submitted entry) {
    String amount = entry.command() instanceof StakeOnPool stake ? " " + stake.amount() : "";
    return entry.time() + " " + entry.actor() + " " + CommandCodec.name(entry.command()) + amount;
  }

  @Test
  void shouldEndTheSame_whenTheSeedIsTheSame() throws DataFault {
    CitationImport first = run(CitationSource.sample(), USUAL);
    CitationImport packed = run(Tables.ofSample().packed(), USUAL);
    CitationImport other =
        run(CitationSource.sample(), new ImportSettings("2", 500_000, 0, Integer.MAX_VALUE));
    assertThat(packed.machine().digest()).isEqualTo(first.machine().digest());
    assertThat(other.machine().digest()).isNotEqualTo(first.machine().digest());
  }

  @ParameterizedTest
  @ValueSource(ints = {30_000, 250_000, 700_000, 1_000_000})
  void shouldEndAsIfBrokenPostsHadNeverBeen(int ppm) throws DataFault {
    CitationImport corrupted = run(CitationSource.sample(), USUAL.withCorruptPpm(ppm));
    CitationImport without = run(withoutBroken(corrupted), USUAL);
    assertThat(corrupted.tally().brokenCount()).isPositive();
    assertThat(without.data().posts().size() + corrupted.tally().brokenCount()).isEqualTo(300);
    assertThat(without.machine().digest()).isEqualTo(corrupted.machine().digest());
    assertThat(without.machine().position()).isEqualTo(corrupted.machine().position());
  }

  /** The sample's tables without the rows of the broken posts; citations of them stay. */
  private static Tables withoutBroken(CitationImport corrupted) {
    Set<String> broken = new HashSet<>();
    for (int place = 0; place < corrupted.tried(); place++) {
      if (corrupted.brokenKind(place).isPresent()) {
        broken.add(Integer.toString(corrupted.data().posts().id(place)));
      }
    }
    Tables sample = Tables.ofSample();
    String posts =
        sample
            .text("posts.tsv", PostTable.HEADER)
            .lines()
            .filter(row -> !broken.contains(row.split("\t")[0]))
            .collect(Collectors.joining("\n"));
    return sample.posts(posts);
  }

  @Test
  void shouldRefuseEachKindWithItsCode() throws DataFault {
    CitationImport imported = run(CitationSource.sample(), USUAL.withCorruptPpm(400_000));
    Map<String, Integer> codes = new java.util.TreeMap<>();
    for (Submitted entry : submitted) {
      if (entry.outcome() instanceof Outcome.Rejected rejected) {
        assertThat(entry.command()).isInstanceOf(PublishPost.class);
        codes.merge(rejected.rejection().code().code(), 1, Integer::sum);
      }
    }
    Map<BrokenKind, Long> kinds = new EnumMap<>(imported.tally().brokenCounts());
    assertThat(kinds.values()).allSatisfy(count -> assertThat(count).isGreaterThan(10));
    assertThat(codes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "citation-unknown",
                (int) (kinds.get(BrokenKind.LATER_POST) + kinds.get(BrokenKind.UNKNOWN_POST)),
                "cites-itself",
                kinds.get(BrokenKind.ITSELF).intValue(),
                "weights-over-one",
                kinds.get(BrokenKind.WEIGHTS_OVER_LIMIT).intValue()));
  }

  @Test
  void shouldLeaveOutCitationsOfBrokenPosts() throws DataFault {
    CitationImport imported = run(CitationSource.sample(), USUAL.withCorruptPpm(250_000));
    Map<LeftOut, Long> leftOut = imported.tally().leftOutCounts();
    CitationData data = imported.data();
    long byBroken = 0;
    long ofBroken = 0;
    for (int place = 0; place < imported.tried(); place++) {
      if (imported.brokenKind(place).isPresent()) {
        byBroken += data.citations().count(place);
        continue;
      }
      for (int cited : data.citations().cited(place)) {
        ofBroken += imported.brokenKind(cited).isPresent() ? 1 : 0;
      }
    }
    assertThat(leftOut.get(LeftOut.CITING_POST_BROKEN)).isEqualTo(byBroken).isPositive();
    assertThat(leftOut.get(LeftOut.CITED_POST_BROKEN)).isEqualTo(ofBroken).isPositive();
    assertThat(imported.tally().usedCount() + byBroken + ofBroken).isEqualTo(620);
  }

  @Test
  void shouldCountWhatIsNotReached() throws DataFault {
    CitationImport imported = run(CitationSource.sample(), USUAL.withStopAfter(100));
    assertThat(imported.tried()).isEqualTo(100);
    assertThat(imported.machine().modules().forum().posts().size()).isEqualTo(100);
    long notReached = imported.tally().leftOutCounts().get(LeftOut.NOT_REACHED);
    assertThat(notReached).isPositive();
    assertThat(imported.tally().usedCount() + notReached).isEqualTo(620);
  }

  @Test
  void shouldKeepTheMostRecentCitations_whenThereAreTooMany() throws DataFault {
    StringBuilder posts = new StringBuilder();
    StringBuilder citations = new StringBuilder();
    for (int id = 0; id < 104; id++) {
      posts.append(id).append(Tables.POST).append('\n');
      citations.append(id < 103 ? "103\t" + id + "\n" : "");
    }
    Tables tables = new Tables().posts(posts.toString()).citations(citations.toString());
    CitationImport imported = run(tables, new ImportSettings("1", 333_333, 0, 1_000));
    Post last = imported.machine().modules().forum().posts().get(103);
    assertThat(last.citations()).isEqualTo(100);
    assertThat(last.cited(0)).isEqualTo(3);
    assertThat(last.cited(99)).isEqualTo(102);
    assertThat(imported.tally().leftOutCounts().get(LeftOut.BEYOND_MAX_CITATIONS)).isEqualTo(3);
    // 333 333 = 100 x 3 333 + 33: the first 33 have one more.
    assertThat(last.citationWeight(0)).isEqualTo(3_334);
    assertThat(last.citationWeight(32)).isEqualTo(3_334);
    assertThat(last.citationWeight(33)).isEqualTo(3_333);
    assertThat(last.citationWeight(99)).isEqualTo(3_333);
  }

  @Test
  void shouldBreakPostsAtTheLimitOfCitations() throws DataFault {
    StringBuilder posts = new StringBuilder();
    StringBuilder citations = new StringBuilder();
    for (int id = 0; id < 160; id++) {
      posts.append(id).append(Tables.POST).append('\n');
      for (int cited = 0; cited < id; cited++) {
        citations.append(id).append('\t').append(cited).append('\n');
      }
    }
    Tables tables = new Tables().posts(posts.toString()).citations(citations.toString());
    CitationImport all = run(tables, new ImportSettings("1", 1_000_000, 300_000, 1_000));
    assertThat(all.tally().brokenCounts().values())
        .allSatisfy(count -> assertThat(count).isPositive());
    submitted.clear();
    CitationImport least = run(tables, new ImportSettings("1", 100, 300_000, 1_000));
    assertThat(least.tally().brokenCount()).isEqualTo(all.tally().brokenCount());
    for (Submitted entry : submitted) {
      if (entry.command() instanceof PublishPost post) {
        assertThat(post.citations()).hasSizeLessThanOrEqualTo(100);
        assertThat(post.citations().stream().mapToLong(Citation::weight)).allMatch(w -> w > 0);
      }
    }
  }

  @Test
  void shouldGiveEachAuthorStringItsOwnMember() throws DataFault {
    String rows =
        "0" + Tables.POST.replace("NM", "A/B") + "\n1" + Tables.POST.replace("NM", "A B") + "\n";
    CitationImport imported = run(new Tables().posts(rows).citations(""), USUAL);
    assertThat(imported.member(0)).isEqualTo(2);
    assertThat(imported.member(1)).isEqualTo(3);
    assertThat(imported.machine().modules().reputation().members().displayName(2)).isEqualTo("A/B");
    assertThat(ReportMaker.report(imported).handleCollisions()).isEqualTo(1);
  }

  @Test
  void shouldTakeTimesFromIds() throws DataFault {
    String rows = "7" + Tables.POST + "\n2147483647" + Tables.POST + "\n";
    CitationImport imported = run(new Tables().posts(rows).citations("2147483647\t7\n"), USUAL);
    assertThat(imported.machine().modules().forum().posts().get(0).time()).isEqualTo(480_000);
    assertThat(imported.machine().modules().forum().posts().get(1).time()).isEqualTo(60_000L << 31);
  }
}
