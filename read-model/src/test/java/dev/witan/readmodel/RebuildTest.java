package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Hash256;
import dev.witan.readmodel.store.ViewFile;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: views made anew are the views that grew, whatever came in one batch. Method: the rows of
 * all tables are compared.
 */
final class RebuildTest {
  private static final long SEED = 11;
  private static final int ACTS = 500;

  private static TestBody body;
  private static List<String> whole;

  @TempDir static Path folder;

  @BeforeAll
  static void makeInOneBatch() {
    RandomActs acts = new RandomActs(SEED);
    for (int act = 0; act < ACTS; act++) {
      acts.act();
    }
    body = acts.body;
    Path views = folder.resolve("whole");
    try (ReadModel model = ReadModel.open(views, body::content)) {
      model.apply(body.entries);
    }
    whole = Dump.of(views);
  }

  @Test
  void shouldBeTheSame_whenEntriesComeOneByOne() {
    Path views = folder.resolve("single");
    try (ReadModel model = ReadModel.open(views, body::content)) {
      body.entries.forEach(entry -> model.apply(List.of(entry)));
    }
    assertThat(Dump.of(views)).hasSizeGreaterThan(ACTS).isEqualTo(whole);
  }

  @Test
  void shouldBeTheSame_whenItIsClosedBetweenBatches() {
    Path views = folder.resolve("closed");
    SplittableRandom random = new SplittableRandom(SEED);
    int from = 0;
    while (from < body.entries.size()) {
      try (ReadModel model = ReadModel.open(views, body::content)) {
        assertThat(model.position()).isEqualTo(from);
        for (int batch = 0; batch < 4; batch++) {
          int to = Math.min(body.entries.size(), from + random.nextInt(40));
          model.apply(body.entries.subList(from, to));
          from = to;
        }
      }
    }
    assertThat(Dump.of(views)).isEqualTo(whole);
  }

  @Test
  void shouldTakeNothingOfABatch_whenAnEntryIsBroken() {
    Path views = folder.resolve("broken");
    int half = body.entries.size() / 2;
    try (ReadModel model = ReadModel.open(views, body::content)) {
      model.apply(body.entries.subList(0, half));
      ReadEntry next = body.entries.get(half);
      ReadEntry broken =
          new ReadEntry(
              half + 2, next.time(), Hash256.ofText("broken"), new byte[0], new byte[] {127});
      assertThatThrownBy(() -> model.apply(List.of(next, broken)))
          .isInstanceOf(ReadModelException.class);
      assertThat(model.position()).isEqualTo(half);
      assertThat(model.body().head().position()).isEqualTo(half);
      model.apply(body.entries.subList(half, body.entries.size()));
      assertThat(model.head().hash())
          .isEqualTo(body.entries.get(body.entries.size() - 1).hash().toString());
    }
    assertThat(Dump.of(views)).isEqualTo(whole);
  }

  /** A killed H2 has left tables that could be opened and did not fit each other. */
  @Test
  void shouldBeginAnew_whenTablesThatCanBeOpenedAreNotWhole() {
    Path views = folder.resolve("contradictory");
    try (ReadModel model = ReadModel.open(views, body::content)) {
      model.apply(body.entries);
    }
    Jdbi.create(ViewFile.url(views), "", "")
        .useHandle(handle -> handle.execute("drop table member_states"));
    try (ReadModel model = ReadModel.open(views, body::content)) {
      assertThat(model.reason()).isPresent();
      assertThat(model.position()).isZero();
      model.apply(body.entries);
    }
    assertThat(Dump.of(views)).isEqualTo(whole);
  }

  @Test
  void shouldRefuseAGap_whenEntriesAreLeftOut() {
    try (ReadModel model = ReadModel.open(folder.resolve("gap"), body::content)) {
      assertThatThrownBy(() -> model.apply(body.entries.subList(1, 3)))
          .hasMessageContaining("a gap before position");
      model.apply(List.of());
      assertThat(model.position()).isZero();
      assertThat(model.body().body(java.util.OptionalLong.empty()).value()).isEmpty();
    }
  }
}
