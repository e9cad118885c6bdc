package dev.witan.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Goal: whoever comes back hears all that was missed, or that it is too much. */
final class BacklogTest {
  private final Backlog backlog = new Backlog(3, 10);

  private void add(long position) {
    backlog.add(new LiveEvent(position, "post.published", Set.of(), Buffer.buffer()));
  }

  private Optional<List<Long>> behind(long position) {
    return backlog
        .behind(position)
        .map(events -> events.stream().map(LiveEvent::position).toList());
  }

  @Test
  void shouldTellWhatWasMissed() {
    add(11);
    add(11);
    add(13);
    assertThat(behind(10)).contains(List.of(11L, 11L, 13L));
    assertThat(behind(11)).contains(List.of(13L));
    assertThat(behind(13)).contains(List.of());
  }

  @Test
  void shouldSayThatItIsTooMuch() {
    assertThat(behind(9)).isEmpty();
    for (long position = 11; position <= 14; position++) {
      add(position);
    }
    assertThat(behind(10)).isEmpty();
    assertThat(behind(11)).contains(List.of(12L, 13L, 14L));
  }
}
