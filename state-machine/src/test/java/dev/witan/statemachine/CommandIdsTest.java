package dev.witan.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Goal: CMD-2, ids are remembered until they expire. Method: bounds of buckets, and draws. */
final class CommandIdsTest {
  private static final long BUCKET = 600_000;

  private final CommandIds ids = new CommandIds();

  @Test
  void shouldRememberUntilTheBucketHasPassed() {
    ids.remember(id(1), BUCKET, 7, 0);
    ids.remember(id(2), 2 * BUCKET - 1, 8, 0);
    ids.remember(id(3), 2 * BUCKET, 9, 2 * BUCKET - 1);
    assertThat(ids.position(id(1), BUCKET)).isEqualTo(7);
    assertThat(ids.position(id(2), 2 * BUCKET - 1)).isEqualTo(8);
    assertThat(ids.position(id(3), 2 * BUCKET)).isEqualTo(9);
    ids.remember(id(4), 5 * BUCKET, 10, 2 * BUCKET);
    assertThat(ids.position(id(1), BUCKET)).isEqualTo(-1);
    assertThat(ids.position(id(2), 2 * BUCKET - 1)).isEqualTo(-1);
    assertThat(ids.position(id(3), 2 * BUCKET)).isEqualTo(9);
    assertThat(ids.position(id(4), 5 * BUCKET)).isEqualTo(10);
  }

  @Test
  void shouldLookInTheBucketOfTheExpiryOnly() {
    ids.remember(id(1), BUCKET, 7, 0);
    assertThat(ids.position(id(1), BUCKET - 1)).isEqualTo(-1);
    assertThat(ids.position(id(1), 2 * BUCKET)).isEqualTo(-1);
    assertThat(ids.position(id(2), BUCKET)).isEqualTo(-1);
  }

  /** Ids that fall on the same place of the table, and more of them than it has at first. */
  @Test
  void shouldFindEveryIdOfAFullTable() {
    for (int i = 0; i < 1000; i++) {
      ids.remember(new Hash256(i % 3, i, 0, 0), BUCKET, i + 1, 0);
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(ids.position(new Hash256(i % 3, i, 0, 0), BUCKET)).isEqualTo(i + 1);
      assertThat(ids.position(new Hash256(i % 3, i, 0, 1), BUCKET)).isEqualTo(-1);
      assertThat(ids.position(new Hash256(i % 3, i, 1, 0), BUCKET)).isEqualTo(-1);
      assertThat(ids.position(new Hash256(i % 3, -1 - i, 0, 0), BUCKET)).isEqualTo(-1);
      assertThat(ids.position(new Hash256(i % 3 + 7, i, 0, 0), BUCKET)).isEqualTo(-1);
    }
  }

  @Test
  void shouldEqualAMapOverRestarts() {
    for (int seed = 1; seed <= 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      CommandIds table = new CommandIds();
      Map<Hash256, long[]> model = new HashMap<>();
      long time = 0;
      for (int step = 1; step <= 400; step++) {
        time += random.nextLong(BUCKET / 40);
        long expiresAt = time + 1 + random.nextLong(4 * BUCKET);
        Hash256 id = new Hash256(random.nextLong(), 0, 0, step);
        table.remember(id, expiresAt, step, time);
        model.put(id, new long[] {expiresAt, step});
        if (step % 50 == 0) {
          table = restored(table);
        }
      }
      long now = time;
      for (Map.Entry<Hash256, long[]> entry : model.entrySet()) {
        long expiresAt = entry.getValue()[0];
        boolean isRemembered = expiresAt / BUCKET >= now / BUCKET;
        assertThat(table.position(entry.getKey(), expiresAt))
            .as("seed %d", seed)
            .isEqualTo(isRemembered ? entry.getValue()[1] : -1);
      }
    }
  }

  private static Hash256 id(int number) {
    return Hash256.ofText("command " + number);
  }

  private static CommandIds restored(CommandIds ids) {
    byte[] bytes = bytes(ids);
    CommandIds copy = new CommandIds();
    copy.remember(id(99), 9 * BUCKET, 1, 0);
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    return copy;
  }

  private static byte[] bytes(CommandIds ids) {
    Output output = new Output();
    ids.write(output);
    return output.toBytes();
  }
}
