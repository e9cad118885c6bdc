package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import org.junit.jupiter.api.Test;

/** Goal: FORUM-8, bytes by UTC day. Method: the last and first moment of a day, and snapshots. */
final class DailyBytesTest {
  private static final long DAY = 86_400_000;

  private final DailyBytes bytes = new DailyBytes();

  @Test
  void shouldForgetTheDayBefore() {
    bytes.add(3, DAY - 1, 10);
    assertThat(bytes.published(3, 0)).isEqualTo(10);
    assertThat(bytes.published(3, DAY)).isZero();
    bytes.add(3, DAY, 4);
    bytes.add(3, 2 * DAY - 1, 5);
    assertThat(bytes.published(3, DAY)).isEqualTo(9);
    assertThat(bytes.published(3, 0)).isZero();
    assertThat(bytes.published(3, 2 * DAY)).isZero();
    assertThat(bytes.published(2, DAY)).isZero();
    assertThat(bytes.published(4, DAY)).isZero();
    assertThat(bytes.published(1000, DAY)).isZero();
  }

  @Test
  void shouldKeepTheOthersWhenItGrows() {
    for (int member = 0; member < 50; member++) {
      bytes.add(member, DAY, member + 1);
    }
    bytes.add(500, DAY, 7);
    for (int member = 0; member < 50; member++) {
      assertThat(bytes.published(member, DAY)).isEqualTo(member + 1);
    }
    assertThat(bytes.published(500, DAY)).isEqualTo(7);
  }

  @Test
  void shouldSurviveASnapshot() {
    bytes.add(2, DAY, 10);
    bytes.add(0, 3 * DAY, 0);
    bytes.add(5, 0, 6);
    byte[] written = written(bytes);
    DailyBytes copy = new DailyBytes();
    copy.add(9, 9 * DAY, 9);
    Input input = new Input(written);
    copy.restore(input);
    input.end();
    assertThat(written(copy)).isEqualTo(written);
    assertThat(copy.published(2, DAY)).isEqualTo(10);
    assertThat(copy.published(5, 0)).isEqualTo(6);
    assertThat(copy.published(9, 9 * DAY)).isZero();
    copy.add(20, DAY, 1);
    assertThat(copy.published(2, DAY)).isEqualTo(10);
  }

  /** How far the arrays have grown is no part of the state. */
  @Test
  void shouldWriteTheSameBytesHoweverItGrew() {
    bytes.add(0, DAY, 1);
    bytes.add(1, DAY, 2);
    bytes.add(2, DAY, 3);
    DailyBytes atOnce = new DailyBytes();
    atOnce.add(2, DAY, 3);
    atOnce.add(1, DAY, 2);
    atOnce.add(0, DAY, 1);
    assertThat(written(bytes)).isEqualTo(written(atOnce)).containsExactly(3, 1, 1, 1, 2, 1, 3);
    assertThat(written(new DailyBytes())).containsExactly(0);
  }

  @Test
  void shouldWriteUpToTheLastWhoPublished() {
    bytes.add(1, DAY, 0);
    bytes.add(3, 0, 5);
    bytes.add(6, 0, 0);
    assertThat(written(bytes)).containsExactly(4, 0, 0, 1, 0, 0, 0, 0, 5);
    bytes.add(4, DAY, 0);
    assertThat(written(bytes)).containsExactly(5, 0, 0, 1, 0, 0, 0, 0, 5, 1, 0);
  }

  private static byte[] written(DailyBytes bytes) {
    Output output = new Output();
    bytes.write(output);
    return output.toBytes();
  }
}
