package dev.witan.systemtests.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Main;
import dev.witan.envelope.Envelope;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Event;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: journals that an earlier version wrote still hold, byte for byte. Method: each golden
 * journal is restored, replayed from its events alone, decided again and exported; together they
 * hold every command and every type of event, so that no change of either goes unseen.
 *
 * <p>{@code -Dwitan.golden=write} writes those that have lines and are not there, and then fails.
 * What is there is never written again.
 */
final class GoldenJournalsTest {
  private static final String JOURNAL = ".jsonl";
  private static final String LINES = ".scenario";

  private static final EventCodec EVENTS = EventCodec.ofCore();

  @TempDir private Path folder;

  static List<String> names() throws IOException {
    return names(JOURNAL);
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(resources())) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ending))
              .map(name -> name.substring(0, name.length() - ending.length()))
              .sorted()
              .toList();
      assertThat(names).isNotEmpty();
      return names;
    }
  }

  private static Path resources() {
    try {
      return Path.of(GoldenJournalsTest.class.getResource("library.jsonl").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldRestoreReplayVerifyAndExport(String name) throws IOException {
    Path golden = resources().resolve(name + JOURNAL);
    JournalConfig config = restored(golden);
    try (Journal journal = Journal.openReadOnly(config)) {
      Recovery replay = Recovery.of(journal);
      assertThat(replay.snapshot()).isZero();
      Verification verification = Verifier.verify(journal, position -> {});
      assertThat(verification.finding()).isEmpty();
      assertThat(verification.ticks()).isPositive();
      assertThat(verification.contents()).isPositive();
      assertThat(verification.digest()).contains(replay.machine().digest());
    }
    Path again = folder.resolve("again");
    witan("export", again.toString(), "--data", config.directory().toString());
    assertThat(again).hasSameBinaryContentAs(golden);
  }

  private JournalConfig restored(Path golden) {
    Path place = folder.resolve(golden.getFileName().toString());
    witan("restore", golden.toString(), "--data", place.toString());
    return JournalConfig.inDirectory(place);
  }

  private static void witan(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            arguments);
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void shouldHoldEveryCommandAndEveryTypeOfEvent() throws IOException {
    Set<String> commands = new TreeSet<>(Set.of("tick"));
    Set<String> events = new TreeSet<>();
    for (String name : names()) {
      try (Journal journal = Journal.openReadOnly(restored(resources().resolve(name + JOURNAL)))) {
        journal.read(1).forEachRemaining(stored -> note(stored.entry(), commands, events));
      }
    }
    assertThat(commands).containsExactlyInAnyOrderElementsOf(new TreeSet<>(CommandCodec.names()));
    assertThat(events)
        .containsExactlyInAnyOrderElementsOf(EVENTS.types().stream().map(EventType::name).toList());
  }

  private static void note(JournalEntry entry, Set<String> commands, Set<String> events) {
    if (entry.command().length > 0) {
      commands.add(Envelope.parse(entry.command()).value().payload().type());
    }
    for (Event event : EVENTS.readAll(entry.events())) {
      events.add(EVENTS.type(event.getClass()).name());
    }
  }

  @Test
  void shouldHaveWrittenAllThatHaveLines() throws IOException {
    List<String> missing = new ArrayList<>(names(LINES));
    missing.removeAll(names());
    if ("write".equals(System.getProperty("witan.golden"))) {
      for (String name : missing) {
        write(name);
      }
      throw new AssertionError("written: " + missing + "; run again without -Dwitan.golden=write");
    }
    assertThat(missing).as("-Dwitan.golden=write writes them").isEmpty();
  }

  private void write(String name) throws IOException {
    Path base = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path sources = base.resolve("src/test/resources/dev/witan/systemtests/journal");
    Path place = folder.resolve(name);
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      SignedScenario.write(Files.readAllLines(resources().resolve(name + LINES)), journal);
    }
    witan("export", sources.resolve(name + JOURNAL).toString(), "--data", place.toString());
  }
}
