package dev.witan.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.node.stage.Founding;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Goal: no bytes make the check throw, and none are sound but those that were signed. Method:
 * random bytes, and good envelopes with bytes changed, taken out, doubled, or swapped between each
 * other.
 */
final class CommandCheckFuzzTest {
  private static final long SEED = Long.getLong("witan.seed", System.nanoTime());
  private static final int ROUNDS = Integer.getInteger("witan.rounds", 3_000);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<byte[]> good = good();

  private static List<byte[]> good() {
    Founding founding = CheckStage.FOUNDING;
    return List.of(
        founding.envelope(),
        founding.register(CheckStage.ADA),
        founding.issue(),
        founding.sign(CheckStage.ADA, new TransferCoin(CheckStage.BOB.id(), 1)),
        founding.sign(CheckStage.ADA, Founding.post(CheckStage.ADA, "title", CheckStage.TEXT)));
  }

  @Test
  void shouldNeverThrow() {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = random.nextInt(10) == 0 ? noise() : mutated();
      List<byte[]> contents = random.nextBoolean() ? List.of() : List.of(CheckStage.TEXT, noise());
      String run = "seed " + SEED + ", round " + round;
      try {
        Checked sent = CommandCheck.sent(bytes, contents, Optional.of(CheckStage.BODY));
        Checked stored = CommandCheck.stored(bytes, Optional.of(CheckStage.BODY));
        boolean isSigned = good.stream().anyMatch(one -> Arrays.equals(one, bytes));
        assertThat(stored instanceof Checked.Sound).as(run).isEqualTo(isSigned);
        if (sent instanceof Checked.Sound sound) {
          byte[] canonical = sound.command().envelope();
          assertThat(good).as(run).anyMatch(one -> Arrays.equals(one, canonical));
        }
        CommandCheck.sent(bytes, contents, Optional.empty());
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(run, e);
      }
    }
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(300)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] mutated() {
    byte[] bytes = good.get(random.nextInt(good.size())).clone();
    for (int times = random.nextInt(3); times >= 0; times--) {
      bytes = mutate(bytes);
    }
    return bytes;
  }

  private byte[] mutate(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
    List<byte[]> parts = new ArrayList<>(List.of(Arrays.copyOf(bytes, from)));
    switch (random.nextInt(5)) {
      case 0 -> {
        byte[] changed = bytes.clone();
        changed[from] = (byte) random.nextInt(256);
        return changed;
      }
      case 1 -> parts.add(Arrays.copyOfRange(bytes, from, to));
      case 2 -> parts.add(noise());
      case 3 -> {
        byte[] other = good.get(random.nextInt(good.size()));
        parts.add(Arrays.copyOfRange(other, Math.min(from, other.length), other.length));
        to = bytes.length;
      }
      default -> to = Math.max(from + 1, to); // What lies between is taken out.
    }
    parts.add(Arrays.copyOfRange(bytes, random.nextBoolean() ? from : to, bytes.length));
    return join(parts);
  }

  private static byte[] join(List<byte[]> parts) {
    byte[] joined = new byte[Math.max(1, parts.stream().mapToInt(part -> part.length).sum())];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
