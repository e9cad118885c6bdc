package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.readmodel.view.SearchHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever byte of the views' files is altered, nobody gets a wrong answer: the views are
 * made anew, or the byte means nothing. Method: one byte at a random place of a copy becomes
 * another; the copy is opened, brought up to date, and its tables and its search compared with the
 * whole ones.
 *
 * <p>{@code -Dwitan.flips=N} flips more, {@code -Dwitan.flips.seed=S} others.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a loop is a failure
final class FlippedViewsTest {
  private static final int FLIPS = Integer.getInteger("witan.flips", 40);
  private static final long SEED = Long.getLong("witan.flips.seed", System.nanoTime());

  @TempDir private static Path folder;
  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static TestBody body;
  private static List<String> rows;
  private static List<String> hits;

  @BeforeAll
  static void makeViews() throws IOException {
    RandomActs acts = new RandomActs(6);
    for (int act = 0; act < 60; act++) {
      acts.act();
    }
    body = acts.body;
    Path views = folder.resolve("views");
    int half = body.entries.size() / 2;
    for (List<ReadEntry> part :
        List.of(body.entries.subList(0, half), body.entries.subList(half, body.entries.size()))) {
      try (ReadModel model = ReadModel.open(views, body::content)) {
        model.apply(part);
        hits = found(model);
      }
    }
    try (Stream<Path> files = Files.walk(views)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FILES.put(views.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    rows = Dump.of(copy(folder.resolve("whole"), "", 0, 0));
    assertThat(hits).isNotEmpty();
    assertThat(ReadModel.problem(views)).isEmpty();
  }

  @Test
  void shouldGiveNoWrongAnswer_whenAByteIsAnother() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    long all = FILES.values().stream().mapToLong(bytes -> bytes.length).sum();
    int anew = 0;
    for (int flip = 0; flip < FLIPS; flip++) {
      long at = random.nextLong(all);
      for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
        if (at >= 0 && at < file.getValue().length) {
          int change = 1 + random.nextInt(255);
          String run = "-Dwitan.flips.seed=%d, flip %d: %s".formatted(SEED, flip, file.getKey());
          anew += isMadeAnew(flip, file.getKey(), (int) at, change, run) ? 1 : 0;
        }
        at -= file.getValue().length;
      }
    }
    System.out.printf(
        "-Dwitan.flips.seed=%d: %d flips, %d made anew, %d without effect%n",
        SEED, FLIPS, anew, FLIPS - anew);
    assertThat(anew).isPositive();
  }

  @Test
  void shouldBeLeftAsTheyAre_whenNothingIsAnother() throws IOException {
    Path views = copy(folder.resolve("unaltered"), "", 0, 0);
    try (ReadModel model = ReadModel.open(views, body::content)) {
      assertThat(model.reason()).isEmpty();
      assertThat(model.position()).isEqualTo(body.entries.size());
    }
  }

  /** Every file is flipped once, small ones too, which chance would pass over. */
  @Test
  void shouldGiveNoWrongAnswer_whenAByteOfAnyFileIsAnother() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    int flip = FLIPS;
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      if (file.getValue().length > 0) {
        int at = random.nextInt(file.getValue().length);
        String run = "-Dwitan.flips.seed=%d, %s at %d".formatted(SEED, file.getKey(), at);
        isMadeAnew(flip++, file.getKey(), at, 1 + random.nextInt(255), run);
      }
    }
    assertThat(flip).isGreaterThan(FLIPS + 3);
  }

  private static boolean isMadeAnew(int flip, String file, int at, int change, String run)
      throws IOException {
    Path views = copy(folder.resolve("flip" + flip), file, at, change);
    boolean isSeen = ReadModel.problem(views).isPresent();
    boolean isAnew;
    try (ReadModel model = ReadModel.open(views, body::content)) {
      isAnew = model.reason().isPresent();
      assertThat(isAnew).as(run).isEqualTo(isSeen);
      assertThat(model.position()).as(run).isIn(0L, (long) body.entries.size());
      model.apply(body.entries.subList((int) model.position(), body.entries.size()));
      assertThat(found(model)).as(run).containsExactlyInAnyOrderElementsOf(hits);
    }
    assertThat(Dump.of(views)).as(run).isEqualTo(rows);
    return isAnew;
  }

  private static Path copy(Path to, String flipped, int at, int change) throws IOException {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      byte[] bytes = file.getValue();
      if (file.getKey().equals(flipped)) {
        bytes = Arrays.copyOf(bytes, bytes.length);
        bytes[at] ^= (byte) change;
      }
      Path path = to.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    }
    return to;
  }

  private static List<String> found(ReadModel model) {
    return model.search().search("valve", Set.of(), 200).value().stream()
        .map(SearchHit::id)
        .toList();
  }
}
