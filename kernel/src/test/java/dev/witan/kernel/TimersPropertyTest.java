package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/**
 * Goal: timers fire in the order of TIME-2. Method: seeded steps against a list that is sorted at
 * every look, with a snapshot and restore after every step.
 */
final class TimersPropertyTest {
  private static final TimerKind POOL = new TimerKind("pool.deadline");
  private static final TimerKind OFFER = new TimerKind("offer.until");

  private record Row(long deadline, int creation, TimerKind kind, long subject) {}

  @Test
  void shouldKeepTheOrderOfDeadlinesAndCreation() {
    Timers timers = new Timers();
    timers.set(POOL, 1, 20);
    timers.set(POOL, 2, 10);
    timers.set(OFFER, 1, 10);
    timers.set(POOL, 2, 10); // A moved deadline counts as new, even when it moves nowhere.
    assertThat(order(timers))
        .containsExactly("offer.until 1", "pool.deadline 2", "pool.deadline 1");
    timers.end(POOL, 2);
    timers.end(POOL, 3);
    assertThat(order(timers)).containsExactly("offer.until 1", "pool.deadline 1");
  }

  @Test
  void shouldBeDueFromTheDeadlineOn() {
    Timers timers = new Timers();
    assertThat(timers.isDue(Long.MAX_VALUE)).isFalse();
    assertThat(timers.isEmpty()).isTrue();
    assertThatThrownBy(timers::next).isInstanceOf(NoSuchElementException.class);
    timers.set(POOL, 0, 10);
    assertThat(timers.isEmpty()).isFalse();
    assertThat(timers.isDue(9)).isFalse();
    assertThat(timers.isDue(10)).isTrue();
    assertThat(timers.isDue(11)).isTrue();
  }

  @Test
  void shouldKnowWhetherATimerStaysAsItWas() {
    Timers timers = new Timers();
    timers.set(POOL, 1, 20);
    Timers.Timer timer = timers.next();
    assertThat(timers.holds(timer)).isTrue();
    timers.set(POOL, 2, 20);
    timers.set(OFFER, 1, 10);
    assertThat(timers.holds(timer)).isTrue();
    assertThat(restored(timers).holds(timer)).isTrue();
    timers.set(POOL, 1, 20);
    assertThat(timers.holds(timer)).isFalse();
    timers.end(POOL, 1);
    assertThat(timers.holds(timer)).isFalse();
    Timers other = new Timers();
    other.set(POOL, 1, 20);
    other.restore(new Input(bytes(timers)));
    assertThat(other.holds(timer)).isFalse();
  }

  @Test
  void shouldEqualASortedList() {
    Draws.repeat(
        300,
        draws -> {
          Timers timers = new Timers();
          List<Row> model = new ArrayList<>();
          int created = 0;
          for (int step = 0; step < 40; step++) {
            TimerKind kind = draws.either() ? POOL : OFFER;
            long subject = draws.below(4);
            model.removeIf(row -> row.kind.equals(kind) && row.subject == subject);
            if (draws.below(4) > 0) {
              long deadline = draws.below(6);
              timers.set(kind, subject, deadline);
              model.add(new Row(deadline, created++, kind, subject));
            } else {
              timers.end(kind, subject);
            }
            assertSame(timers, model);
            timers = restored(timers);
            assertSame(timers, model);
          }
        });
  }

  private static void assertSame(Timers timers, List<Row> model) {
    model.sort(Comparator.comparingLong(Row::deadline).thenComparingInt(Row::creation));
    assertThat(timers.isEmpty()).isEqualTo(model.isEmpty());
    for (long time = 0; time < 7; time++) {
      long now = time;
      assertThat(timers.isDue(now)).isEqualTo(model.stream().anyMatch(row -> row.deadline <= now));
    }
    List<String> expected = model.stream().map(row -> row.kind.name() + " " + row.subject).toList();
    assertThat(order(timers)).isEqualTo(expected);
  }

  /** Kinds and subjects in the order of firing; the timers stay as they are. */
  private static List<String> order(Timers timers) {
    Timers copy = restored(timers);
    List<String> order = new ArrayList<>();
    while (!copy.isEmpty()) {
      Timers.Timer next = copy.next();
      order.add(next.kind().name() + " " + next.subject());
      copy.end(next.kind(), next.subject());
    }
    return order;
  }

  private static Timers restored(Timers timers) {
    byte[] bytes = bytes(timers);
    Timers copy = new Timers();
    copy.set(POOL, 99, 1); // A restore forgets what was there.
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    return copy;
  }

  private static byte[] bytes(Timers timers) {
    Output output = new Output();
    timers.write(output);
    return output.toBytes();
  }
}
