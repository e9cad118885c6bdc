package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.simulations.importing.DataFault;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Goal: the asked share of posts is broken, in all four ways, and never an author's first post. */
final class CorruptionTest {
  private final PostTable posts = manyPosts();

  CorruptionTest() throws DataFault {}

  private static PostTable manyPosts() throws DataFault {
    StringBuilder rows = new StringBuilder();
    for (int id = 0; id < 10_000; id++) {
      rows.append(id).append(Tables.POST.replace("NM", "author " + id % 100)).append('\n');
    }
    return CitationData.read(new Tables().posts(rows.toString()).citations("")).posts();
  }

  private Corruption corruption(int ppm, int tried) {
    return new Corruption(posts, ImportSettings.USUAL.withCorruptPpm(ppm), tried);
  }

  @Test
  void shouldBreakTheShareInAllWays() {
    Corruption corruption = corruption(200_000, posts.size());
    Map<BrokenKind, Integer> kinds = new EnumMap<>(BrokenKind.class);
    for (int place = 0; place < posts.size(); place++) {
      if (corruption.kind(place) != null) {
        kinds.merge(corruption.kind(place), 1, Integer::sum);
      }
    }
    assertThat(kinds).hasSize(BrokenKind.values().length);
    assertThat(kinds.values()).allSatisfy(count -> assertThat(count).isBetween(400, 600));
  }

  @Test
  void shouldBreakNothing_whenNothingIsAsked() {
    Corruption corruption = corruption(0, posts.size());
    for (int place = 0; place < posts.size(); place++) {
      assertThat(corruption.kind(place)).isNull();
    }
  }

  @Test
  void shouldBreakAllButFirstPosts_whenAllIsAsked() {
    Corruption corruption = corruption(1_000_000, posts.size());
    Set<Integer> authors = new HashSet<>();
    for (int place = 0; place < posts.size(); place++) {
      assertThat(corruption.kind(place) == null).isEqualTo(authors.add(posts.author(place)));
      assertThat(corruption.kind(place)).isNotSameAs(BrokenKind.LATER_POST); // None is later.
    }
  }

  @Test
  void shouldNameTheNextSoundPost() {
    Corruption corruption = corruption(700_000, 5_000);
    int later = 0;
    for (int place = 0; place < 5_000; place++) {
      if (corruption.kind(place) == BrokenKind.LATER_POST) {
        int next = corruption.nextSound(place);
        assertThat(next).isBetween(place + 1, 4_999);
        assertThat(corruption.kind(next)).isNull();
        for (int between = place + 1; between < next; between++) {
          assertThat(corruption.kind(between)).isNotNull();
        }
        later++;
      }
    }
    assertThat(later).isGreaterThan(500);
  }

  @Test
  void shouldHangOnSeedAndIdAlone() {
    Corruption whole = corruption(200_000, posts.size());
    Corruption part = corruption(200_000, 3_000);
    int differing = 0;
    Corruption other =
        new Corruption(
            posts, new ImportSettings("2", 500_000, 200_000, posts.size()), posts.size());
    for (int place = 0; place < 2_990; place++) {
      assertThat(part.kind(place)).isEqualTo(whole.kind(place));
      differing += other.kind(place) == whole.kind(place) ? 0 : 1;
    }
    assertThat(differing).isGreaterThan(500);
  }
}
