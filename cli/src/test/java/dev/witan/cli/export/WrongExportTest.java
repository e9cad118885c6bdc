package dev.witan.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Ran;
import dev.witan.cli.journal.JournalFixture;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Goal: no altered, cut or hostile export is restored, and each is refused with its line and a
 * reason. Method: whole runs over changed lines, and over seeded random changes.
 */
final class WrongExportTest {
  private static final int ENTRIES = 18;
  private static final String DEEP = "[".repeat(100_000);

  @TempDir private static Path shared;
  private static String export;

  @TempDir private Path folder;

  @BeforeAll
  static void makeExport() {
    JournalFixture.chain(shared);
    export = Ran.of("export", "--data", shared.toString()).out();
  }

  /** A change of one line, from 0, and what is said of it. */
  record Change(int line, String pattern, String replacement, String message) {}

  static final List<Change> CHANGES =
      List.of(
          new Change(0, "^.*$", "", "-:1: the text ends too early"),
          new Change(0, "^.*$", "[]", "-:1: expected an object"),
          new Change(0, "^.*$", "{}", "-:1: this is no export of a journal"),
          new Change(0, "witan-export", "other", "-:1: /format: expected \"witan-export\""),
          new Change(0, "\"version\":1", "\"version\":2", "-:1: /version: expected 1"),
          new Change(0, "\\{", "{\"a\":1,", "-:1: /a: unknown field"),
          new Change(0, "\"entries\":18,", "", "-:1: /entries: missing"),
          new Change(0, "\"entries\":18", "\"entries\":\"18\"", "-:1: /entries: expected an int"),
          new Change(0, "\"entries\":18", "\"entries\":-1", "-:1: /entries: expected an integer"),
          new Change(0, "\"entries\":18", "\"entries\":0", "-:1: /body: expected null"),
          new Change(0, "\"entries\":18", "\"entries\":17", "-:18: /hash: the last entry is not"),
          new Change(0, "\"entries\":18", "\"entries\":19", "-:20: /command: missing"),
          new Change(0, "wtn_.", "wtn_8", "-:1: /body: expected a body's id"),
          new Change(0, "wtn_a|wtn_[b-z]", "wtn_a", "founds another body"),
          new Change(0, "\"head\":\"[0-9a-f]{8}", "\"head\":\"00000000", "-:19: /hash: the last"),
          new Change(1, "^.*$", "{", "-:2: the text ends too early"),
          new Change(2, "\"command\"", "\"comment\"", "-:3: /command: missing"),
          new Change(2, "^\\{", "{\"x\":null,", "-:3: /x: unknown field"),
          new Change(2, "^\\{", "{\"command\":null,", "-:3: the name \"command\" stands twice"),
          new Change(2, "\"position\":2", "\"position\":3", "-:3: /position: expected 2"),
          new Change(2, "\"position\":2", "\"position\":2.0", "-:3: numbers are integers"),
          new Change(2, "\"position\":2", "\"position\":null", "-:3: /position: expected an int"),
          new Change(8, "\"time\":[0-9]+", "\"time\":1", "-:9: /time: time runs backwards"),
          new Change(8, "\"time\":[0-9]+", "\"time\":99", "-:9: /hash: it is not that of"),
          new Change(8, "\"seed\":\"..", "\"seed\":\"zz", "-:9: /seed: expected 64"),
          new Change(8, "\"hash\":\"...", "\"hash\":\"000", "-:9: /hash: it is not that of"),
          new Change(8, "\"events\":\"", "\"events\":\"+", "-:9: /events: expected base64url"),
          new Change(8, "\"events\":\"[^\"]*", "\"events\":\"", "-:9: /hash: it is not that of"),
          new Change(8, "\"events\":\"[^\"]*\"", "\"events\":{}", "-:9: /events: expected a str"),
          new Change(8, "\"command\":\\{", "\"command\":{\"a\":1,", "-:9: /hash: it is not"),
          new Change(8, "\"command\":.*,\"events", "\"command\":1,\"events", "-:9: /command: exp"),
          new Change(8, "\"command\":", "\"command\":" + DEEP, "-:9: nested too deep"),
          new Change(8, "^.*$", "\ud800", "-:9: expected a value"),
          new Change(19, "\"bytes\":\"..", "\"bytes\":\"AA", "-:20: /bytes: their SHA-256 is an"),
          new Change(19, "\"bytes\":\"[^\"]*\"", "\"withheld\":false", "/withheld: expected true"),
          new Change(19, "\"bytes\":", "\"withheld\":true,\"bytes\":", "-:20: /bytes: unknown"),
          new Change(19, "\"content\":\"....", "\"content\":\"ffff", "-:20: /bytes: their SHA-256"),
          new Change(25, "\"contents\":6", "\"contents\":5", "-:26: /contents: expected 6"),
          new Change(25, "\"withheld\":0", "\"withheld\":1", "-:26: /withheld: expected 0"),
          new Change(25, "\"entries\":18", "\"entries\":1", "-:26: /entries: expected 18"),
          new Change(25, "\"head\":\"....", "\"head\":\"0000", "-:26: /head: expected \""),
          new Change(25, "\"end\"", "\"and\"", "-:26: expected a content or the closing line"),
          new Change(25, "$", "\n{}", "-:27: nothing may stand behind the closing line"));

  @ParameterizedTest
  @FieldSource("CHANGES")
  void shouldSayWhichLineIsWrong(Change change) {
    List<String> lines = new ArrayList<>(Arrays.asList(export.split("\n")));
    String line = lines.get(change.line());
    String changed = line.replaceFirst(change.pattern(), change.replacement());
    assertThat(changed).isNotEqualTo(line);
    lines.set(change.line(), changed);
    assertRefused(restore(String.join("\n", lines) + "\n"), change.message());
  }

  @Test
  void shouldNoticeEachCut() {
    for (int end = 0; end < export.length() - 1; end += export.length() / 25) {
      Ran ran = restore(export.substring(0, end));
      assertThat(ran.exit()).as("cut at " + end).isEqualTo(2);
    }
    String[] lines = export.split("\n");
    assertRefused(restore(lines[0] + "\n"), "-:2: the export ends here, before its closing line");
  }

  @Test
  void shouldRefuseLinesInAnotherOrder() {
    List<String> lines = new ArrayList<>(Arrays.asList(export.split("\n")));
    Collections.swap(lines, ENTRIES + 1, ENTRIES + 2);
    assertRefused(restore(String.join("\n", lines)), "contents stand in the order of their hash");
    lines = new ArrayList<>(Arrays.asList(export.split("\n")));
    lines.add(ENTRIES + 1, lines.get(ENTRIES + 1));
    assertRefused(restore(String.join("\n", lines)), "-:21: /content: contents stand in the order");
  }

  @Test
  void shouldRefuseALineThatNeverEnds() {
    assertRefused(restore("{".repeat(5_000)), "-:1: the line is longer than 4096 bytes");
    String[] lines = export.split("\n");
    byte[] head = (lines[0] + "\n").getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    Ran ran = restore(new SequenceInputStream(new ByteArrayInputStream(head), endless));
    assertRefused(ran, "-:2: the line is longer than");
  }

  @Test
  void shouldRestoreNothingElse_whateverByteIsChanged() {
    long seed = 11;
    SplittableRandom random = new SplittableRandom(seed);
    byte[] sound = export.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 25; i++) {
      byte[] bytes = sound.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Ran ran = restore(new ByteArrayInputStream(bytes));
      if (ran.exit() == 0) { // Some spellings of the same value differ in one bit.
        assertThat(Ran.of("export", "--data", there()).out())
            .as("seed " + seed + ", byte " + at)
            .isEqualTo(export);
      } else {
        assertThat(ran.exit()).as("seed " + seed + ", byte " + at + ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("witan: -:").hasLineCount(1);
      }
      remove();
    }
  }

  @Test
  void shouldMakeNoJournal_whenTheFirstLineIsWrong() {
    restore("{}\n");
    assertThat(folder.resolve("there")).doesNotExist();
  }

  private void assertRefused(Ran ran, String message) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message, ". Nothing was restored\n").hasLineCount(1);
  }

  private Ran restore(String text) {
    return restore(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Ran restore(InputStream input) {
    return Ran.of(false, Map.of(), input, "restore", "-", "--data", there());
  }

  private String there() {
    return folder.resolve("there").toString();
  }

  private void remove() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
