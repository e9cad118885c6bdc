package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.statemachine.codec.EventCodec;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what people read is what the machine holds, now and at every earlier position. Method:
 * seeded random bodies; after every few entries all views are compared with the live machine, and
 * in the end those of earlier positions with what the machine held then.
 *
 * <p>{@code -Dwitan.views.seeds=N} runs more seeds, {@code -Dwitan.views.first=S} other ones.
 */
final class RandomBodyTest {
  private static final int SEEDS = Integer.getInteger("witan.views.seeds", 5);
  private static final long FIRST = Long.getLong("witan.views.first", 1L);
  private static final int ACTS = 320;
  private static final int LOOK_EVERY = 64;

  private final Set<String> seen = new TreeSet<>();

  @TempDir Path folder;

  @Test
  void shouldShowWhatTheMachineHolds() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      try {
        play(seed);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    EventCodec codec = EventCodec.ofCore();
    Set<String> all = new TreeSet<>();
    codec.types().forEach(type -> all.add(type.name()));
    System.out.println(SEEDS + " seeds from " + FIRST + " met " + seen);
    all.removeAll(seen);
    assertThat(all)
        .as("events that no seed has met")
        .isSubsetOf("reaction.deferred", "reaction.resumed");
  }

  private void play(long seed) {
    RandomActs acts = new RandomActs(seed);
    SortedMap<Long, Picture> earlier = new TreeMap<>();
    try (ReadModel model = ReadModel.open(folder.resolve("seed" + seed), acts.body::content)) {
      for (int act = 0; act < ACTS; act++) {
        acts.act();
        if (act % LOOK_EVERY == 0) {
          int from = (int) model.position();
          model.apply(acts.body.entries.subList(from, acts.body.entries.size()));
          Picture now = MachinePainter.of(acts.body.modules());
          assertThat(ViewPainter.of(model, OptionalLong.empty()).difference(now)).isEmpty();
          earlier.put(model.position(), now);
        }
      }
      earlier.forEach(
          (position, then) ->
              assertThat(ViewPainter.of(model, OptionalLong.of(position)).difference(then))
                  .as("as of %d", position)
                  .isEmpty());
    }
    EventCodec codec = EventCodec.ofCore();
    acts.body.entries.forEach(
        entry ->
            codec
                .readAll(entry.events())
                .forEach(event -> seen.add(codec.type(event.getClass()).name())));
  }
}
