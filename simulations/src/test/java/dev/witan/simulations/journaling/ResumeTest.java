package dev.witan.simulations.journaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.simulations.citations.CitationData;
import dev.witan.simulations.citations.CitationImport;
import dev.witan.simulations.citations.CitationSource;
import dev.witan.simulations.citations.ImportSettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: an import that was stopped goes on where its journal ends, and never behind entries that
 * are not its own. Method: the sample, stopped at random entries, and journals with one altered.
 */
final class ResumeTest {
  private static final ImportSettings USUAL = ImportSettings.USUAL;

  @TempDir private static Path whole;
  private static JournaledRun expected;

  @TempDir private Path other;

  @BeforeAll
  static void importTheWhole() {
    expected = JournaledRun.of(whole, USUAL);
  }

  private static Head head(Path place) {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      return journal.head();
    }
  }

  /** Stops an import as a person does. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void shouldComeToTheSame_howeverOftenItIsStopped() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    long before = 0;
    JournaledRun run = null;
    for (int stops = 0; run == null; stops++) {
      String repeat = "seed " + seed + ", stop " + stops;
      long stopAt = before + 1 + random.nextLong(700);
      try {
        run = JournaledRun.of(other, USUAL, position -> stopAt(stopAt, position));
      } catch (Stop e) {
        long position = head(other).position();
        assertThat(position).as(repeat).isBetween(before, stopAt - 1);
        before = position;
      }
    }
    assertThat(run.head()).as("seed %s", seed).isEqualTo(expected.head());
    assertThat(run.digest()).as("seed %s", seed).isEqualTo(expected.digest());
    assertThat(run.found()).as("seed %s", seed).isEqualTo(before);
  }

  private static void stopAt(long stopAt, long position) {
    if (position == stopAt) {
      throw new Stop();
    }
  }

  @Test
  void shouldAppendNothing_whenItIsComplete() {
    JournaledRun first = JournaledRun.of(other, USUAL);
    JournaledRun again = JournaledRun.of(other, USUAL);
    assertThat(again.found()).isEqualTo(first.head().position());
    assertThat(again.head()).isEqualTo(first.head());
    assertThat(again.digest()).isEqualTo(first.digest());
  }

  /** The last pool of the first 50 posts ends at its first deadline, as it does in the whole. */
  @Test
  void shouldGoOnBehindAPart_whenAllOfItIsInTheWhole() {
    JournaledRun part = JournaledRun.of(other, USUAL.withStopAfter(50));
    JournaledRun rest = JournaledRun.of(other, USUAL);
    assertThat(rest.found()).isEqualTo(part.head().position()).isPositive();
    assertThat(rest.head()).isEqualTo(expected.head());
  }

  /** A lone author's pools are extended, which the posts that come later do not wait for. */
  @Test
  void shouldRefuse_whenThePartEndsInAnotherWay() {
    long part = ofLoneAuthor(USUAL.withStopAfter(5)).head().position();
    assertThatThrownBy(() -> ofLoneAuthor(USUAL)).isInstanceOf(OtherImportException.class);
    assertThat(head(other).position()).isEqualTo(part);
    assertThat(ofLoneAuthor(USUAL.withStopAfter(5)).found()).isEqualTo(part);
  }

  private JournaledRun ofLoneAuthor(ImportSettings settings) {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(other))) {
      CitationData posts = JournaledRun.read(new LoneAuthor());
      return JournaledRun.of(journal, new CitationImport(posts, settings), position -> {});
    }
  }

  /** Ten posts of one author. */
  private static final class LoneAuthor implements CitationSource {
    @Override
    public String name() {
      return "a lone author";
    }

    @Override
    public Optional<InputStream> file(String name) {
      StringBuilder rows = new StringBuilder();
      if (name.equals("posts.tsv")) {
        rows.append("id\tlabel\tkind\tauthor\tdate\tlater_edits\tmm100\n");
        for (int id = 0; id < 10; id++) {
          rows.append(id).append("\tlabel\ttheorem\tNM\t1992-09-30\t\t\n");
        }
      } else if (name.equals("citations.tsv")) {
        rows.append("citing\tcited\n");
      } else {
        return Optional.empty();
      }
      return Optional.of(
          new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void shouldRefuse_whenTheJournalGoesOnBehindIt() {
    Head before = JournaledRun.of(other, USUAL).head();
    assertThatExceptionOfType(OtherImportException.class)
        .isThrownBy(() -> JournaledRun.of(other, USUAL.withStopAfter(50)))
        .withMessage("it goes on behind entry 342")
        .satisfies(e -> assertThat(e.position()).isEqualTo(343));
    assertThat(head(other)).isEqualTo(before);
  }

  @Test
  void shouldRefuse_whenAnOptionIsAnother() {
    Head before = JournaledRun.of(other, USUAL).head();
    ImportSettings cite = new ImportSettings("1", 400_000, 0, Integer.MAX_VALUE);
    assertThatThrownBy(() -> JournaledRun.of(other, cite))
        .isInstanceOf(OtherImportException.class)
        .hasMessageContaining("has another command");
    ImportSettings seed = new ImportSettings("2", 500_000, 0, Integer.MAX_VALUE);
    assertThatThrownBy(() -> JournaledRun.of(other, seed)).hasMessage("entry 1 has another seed");
    assertThat(head(other)).isEqualTo(before);
  }

  private record Change(UnaryOperator<JournalEntry> change, String sentence) {}

  static Stream<Arguments> changes() {
    return Stream.of(
            new Change(
                e -> with(e, e.time() + 1, e.seed(), e.command(), e.events()), "another time"),
            new Change(
                e -> with(e, e.time(), Hash256.ofText("x"), e.command(), e.events()),
                "another seed"),
            new Change(
                e -> with(e, e.time(), e.seed(), new byte[0], e.events()), "another command"),
            new Change(
                e -> with(e, e.time(), e.seed(), altered(e, "\"v\":1", "\"v\":2"), e.events()),
                "another command"),
            new Change(
                e -> with(e, e.time(), e.seed(), unsigned(e, "\"\"}"), e.events()),
                "another command"),
            new Change(
                e ->
                    with(
                        e,
                        e.time(),
                        e.seed(),
                        unsigned(e, "\"" + "*".repeat(86) + "\"}"),
                        e.events()),
                "another command"),
            new Change(
                e -> with(e, e.time(), e.seed(), e.command(), new byte[] {1}), "other events"))
        .map(change -> Arguments.of(change.sentence(), change.change()));
  }

  private static JournalEntry with(
      JournalEntry entry, long time, Hash256 seed, byte[] command, byte[] events) {
    return new JournalEntry(entry.position(), time, seed, command, events);
  }

  private static byte[] altered(JournalEntry entry, String text, String instead) {
    String command = new String(entry.command(), StandardCharsets.UTF_8);
    assertThat(command).contains(text);
    return command.replace(text, instead).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] unsigned(JournalEntry entry, String instead) {
    String command = new String(entry.command(), StandardCharsets.UTF_8);
    int start = command.indexOf("\"sig\":") + "\"sig\":".length();
    return (command.substring(0, start) + instead).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void shouldRefuse_whenOneEntryIsAnother(String sentence, UnaryOperator<JournalEntry> change) {
    List<JournalEntry> entries = entries(whole, 100);
    int last = entries.size() - 1;
    while (entries.get(last).command().length == 0) {
      entries.remove(last--);
    }
    entries.set(last, change.apply(entries.get(last)));
    try (Journal journal = Journal.open(JournalConfig.inDirectory(other))) {
      journal.append(entries);
    }
    assertThatThrownBy(() -> JournaledRun.of(other, USUAL))
        .isInstanceOf(OtherImportException.class)
        .hasMessage("entry " + (last + 1) + " has " + sentence);
    assertThat(head(other).position()).isEqualTo(last + 1);
  }

  @Test
  void shouldRefuse_whenATickHasACommand() {
    List<JournalEntry> entries = entries(whole, 100);
    byte[] command = entries.get(0).command();
    int last = entries.size() - 1;
    while (entries.get(last).command().length > 0) {
      entries.remove(last--);
    }
    JournalEntry tick = entries.get(last);
    entries.set(last, with(tick, tick.time(), tick.seed(), command, tick.events()));
    try (Journal journal = Journal.open(JournalConfig.inDirectory(other))) {
      journal.append(entries);
    }
    assertThatThrownBy(() -> JournaledRun.of(other, USUAL))
        .hasMessage("entry " + tick.position() + " has another command");
  }

  /** The first so many entries of a journal. */
  private static List<JournalEntry> entries(Path place, int count) {
    List<JournalEntry> entries = new ArrayList<>();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      Iterator<StoredEntry> stored = journal.read(1);
      while (entries.size() < count) {
        entries.add(stored.next().entry());
      }
    }
    return entries;
  }
}
