package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: readers see all of a batch or nothing of it while entries are applied. Method: readers
 * paint whatever position the views have reached and compare with what the machine held then.
 */
final class ConcurrentTest {
  private static final int READERS = 2;

  private final List<Picture> pictures = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void shouldShowWholeBatches_whenReadersAskWhileEntriesAreApplied() throws Exception {
    RandomActs acts = new RandomActs(21);
    for (int act = 0; act < 40; act++) {
      acts.act();
      if (positions.isEmpty() || acts.body.position() > positions.get(positions.size() - 1)) {
        positions.add(acts.body.position());
        pictures.add(MachinePainter.of(acts.body.modules()));
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    AtomicBoolean isOver = new AtomicBoolean();
    try (ReadModel model = ReadModel.open(folder, acts.body::content)) {
      model.apply(acts.body.entries.subList(0, positions.get(0).intValue()));
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        readers.add(threads.submit(() -> read(model, isOver)));
      }
      for (long position : positions) {
        model.apply(acts.body.entries.subList((int) model.position(), (int) position));
      }
      isOver.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      isOver.set(true);
      threads.shutdown();
    }
  }

  /** How many pictures were compared. */
  private int read(ReadModel model, AtomicBoolean isOver) {
    int compared = 0;
    do {
      long position = model.position();
      Picture seen = ViewPainter.of(model, OptionalLong.of(position));
      assertThat(seen.difference(pictures.get(positions.indexOf(position)))).isEmpty();
      assertThat(model.body().body(OptionalLong.empty()).value().orElseThrow().position())
          .isGreaterThanOrEqualTo(1);
      model.search().search("valve", Set.of(), 5);
      compared++;
    } while (!isOver.get());
    return compared;
  }
}
