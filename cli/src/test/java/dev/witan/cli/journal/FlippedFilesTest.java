package dev.witan.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.Output;
import dev.witan.node.recovery.Recovery;
import dev.witan.statemachine.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever byte of a journal's files is altered, {@code witan verify} ends with exit code 8
 * and names the place, or it finds everything as it was, with the same digest. Method: a small
 * signed journal with contents, ticks and two snapshots; one byte at a random place of its raw
 * files becomes another in a copy of the folder, which is verified.
 *
 * <p>{@code -Dwitan.flips=N} flips more, {@code -Dwitan.flips.seed=S} others.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a loop is a failure
final class FlippedFilesTest {
  private static final int FLIPS = Integer.getInteger("witan.flips", 60);
  private static final long SEED = Long.getLong("witan.flips.seed", 1L);
  private static final long MIDDLE = 9;

  /** What stands behind the folder in the sentence. */
  private static final String PLACE =
      "(database|head|entry [0-9]+|entries [0-9]+ to [0-9]+|contents?|content [0-9a-f]{64}"
          + "|snapshots|snapshot [0-9]+|journal\\.witness): .+";

  @TempDir private static Path folder;
  private static final Map<String, byte[]> FILES = new TreeMap<>();
  private static Map<String, Json> undamaged;

  @BeforeAll
  static void makeJournal() throws IOException {
    Path body = folder.resolve("body");
    writeSnapshot(JournalFixture.chain(body));
    try (Stream<Path> files = Files.list(body)) {
      for (Path file : files.toList()) {
        FILES.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    Ran ran = verify(body);
    assertThat(ran.err()).isEmpty();
    undamaged = found(ran);
    assertThat(undamaged).containsEntry("entries", new Json.Int(18));
    assertThat(undamaged).containsEntry("snapshots", new Json.Int(2));
  }

  /** One in the middle, beside that at the end. */
  private static void writeSnapshot(JournalConfig config) {
    try (Journal journal = Journal.open(config)) {
      Machine machine = Recovery.behind(journal, MIDDLE, position -> {}).machine();
      try (SnapshotWriter writer = journal.writeSnapshot(MIDDLE)) {
        Output output = new Output(writer);
        machine.snapshot(output);
        output.flush();
        writer.finish();
      }
    }
  }

  @Test
  void shouldNameThePlaceOrFindAllAsItWas_whenAByteIsAnother() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Place> places = places();
    int named = 0;
    for (int flip = 0; flip < FLIPS; flip++) {
      Place place = places.get(random.nextInt(places.size()));
      int change = 1 + random.nextInt(255);
      String run = "-Dwitan.flips.seed=%d, flip %d: %s".formatted(SEED, flip, place);
      // A folder for each, since H2 may keep what it failed to open.
      Path copy = folder.resolve("flip" + flip);
      named += isNamed(copy, verifyFlipped(copy, place, change), run) ? 1 : 0;
    }
    System.out.printf(
        "-Dwitan.flips.seed=%d: %d flips, %d named, %d without effect%n",
        SEED, FLIPS, named, FLIPS - named);
    assertThat(named).isBetween(1, FLIPS - 1);
  }

  /** A byte of a file. */
  private record Place(String file, int at) {}

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    FILES.forEach(
        (name, bytes) -> {
          for (int at = 0; at < bytes.length; at++) {
            places.add(new Place(name, at));
          }
        });
    return places;
  }

  /** True for exit code 8, false when everything is as it was; any other end is a failure. */
  private static boolean isNamed(Path copy, Ran ran, String run) {
    if (ran.exit() == Exit.DONE) {
      assertThat(ran.err()).as(run).isEmpty();
      for (String what : List.of("entries", "head", "digest", "contents", "withheld")) {
        assertThat(found(ran).get(what)).as(run + ", " + what).isEqualTo(undamaged.get(what));
      }
      return false;
    }
    assertThat(ran.exit()).as(run + ": " + ran.err()).isEqualTo(Exit.VERIFICATION_FAILED);
    assertThat(ran.out()).as(run).isEmpty();
    assertThat(ran.err()).as(run).hasLineCount(1);
    Json.Text detail = (Json.Text) fields(ran.err()).get("detail");
    String start = copy + ": ";
    assertThat(detail.value()).as(run).startsWith(start);
    assertThat(detail.value().substring(start.length())).as(run).matches(PLACE);
    return true;
  }

  private static Ran verifyFlipped(Path copy, Place place, int change) throws IOException {
    Files.createDirectory(copy);
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      byte[] bytes = file.getValue().clone();
      if (file.getKey().equals(place.file())) {
        bytes[place.at()] ^= (byte) change;
      }
      Files.write(copy.resolve(file.getKey()), bytes);
    }
    Ran ran = verify(copy);
    for (String name : FILES.keySet()) {
      Files.delete(copy.resolve(name));
    }
    Files.delete(copy); // Fails when the reader has left something.
    return ran;
  }

  private static Ran verify(Path body) {
    return Ran.of("verify", "--json", "--data", body.toString());
  }

  private static Map<String, Json> found(Ran ran) {
    return fields(ran.out());
  }

  private static Map<String, Json> fields(String text) {
    Json.Parsed parsed = JsonParser.parse(text.strip().getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.problem()).as(text).isNull();
    return ((Json.Fields) parsed.value()).values();
  }
}
