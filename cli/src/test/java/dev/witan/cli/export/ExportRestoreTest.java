package dev.witan.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import dev.witan.cli.journal.JournalFixture;
import dev.witan.journal.Batch;
import dev.witan.journal.Content;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what was exported is the whole journal, and what is restored from it is the same journal.
 * Method: whole runs there and back, with stops in between, over one small signed journal.
 */
final class ExportRestoreTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ENTRIES = 18;

  @TempDir private static Path shared;
  private static JournalConfig config;
  private static String data;
  private static String export;

  @TempDir private Path folder;

  @BeforeAll
  static void makeExport() {
    data = shared.resolve("body").toString();
    config = JournalFixture.chain(Path.of(data));
    Ran ran = Ran.of("export", "--data", data);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    export = ran.out();
  }

  @Test
  void shouldWriteCanonicalLines_withAHeaderAndAClosing() throws Exception {
    String[] lines = export.split("\n");
    assertThat(lines).hasSize(1 + ENTRIES + 6 + 1);
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(JsonParser.parseCanonical(bytes).problem()).as(line).isNull();
    }
    JsonNode status = JSON.readTree(Ran.of("status", "--data", data, "--json").out());
    String head = status.get("head").asText();
    assertThat(lines[0])
        .isEqualTo(
            "{\"body\":\""
                + status.get("body").get("id").asText()
                + "\",\"entries\":18,\"format\":\"witan-export\",\"head\":\""
                + head
                + "\",\"version\":1}");
    assertThat(lines[1]).startsWith("{\"command\":{\"payload\":{").contains("\"position\":1,");
    assertThat(lines[ENTRIES]).startsWith("{\"command\":null,\"events\":\"").contains(head);
    assertThat(lines[ENTRIES + 1]).startsWith("{\"bytes\":\"").contains("\",\"content\":\"");
    assertThat(lines[lines.length - 1])
        .isEqualTo(
            "{\"contents\":6,\"end\":\"witan-export\",\"entries\":18,\"head\":\""
                + head
                + "\",\"withheld\":0}");
  }

  @Test
  void shouldRestoreTheSameJournal() throws Exception {
    Path file = Files.writeString(folder.resolve("e.jsonl"), export);
    Ran ran = restore(file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("# Verified: nothing is wrong\n");
    assertSame();
    assertThat(Ran.of("status", "--data", there()).out()).doesNotContain("unfinished");
  }

  @Test
  void shouldRestoreFromStdin() {
    Ran ran = restoreText(export);
    assertThat(ran.exit()).isZero();
    assertThat(exported()).isEqualTo(export);
  }

  @Test
  void shouldDoNothing_whenAllIsThere() {
    restoreText(export);
    Ran again = restoreText(export);
    assertThat(again.exit()).isZero();
    assertThat(exported()).isEqualTo(export);
  }

  @Test
  void shouldGoOn_whenItWasStopped() throws Exception {
    append(7);
    Ran ran = restoreText(export);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertSame();
  }

  @Test
  void shouldNotLookWhole_untilItIs() throws Exception {
    append(7);
    String lines = export.substring(0, export.lastIndexOf("{\"contents\":"));
    Ran cut = restoreText(lines);
    assertThat(cut.exit()).isEqualTo(2);
    assertThat(cut.err()).contains(":26: the export ends here", "The 7 entries before are in");
    assertThat(Ran.of("verify", "--data", there()).exit()).isZero(); // It is what it was before.
    String broken = export.replace("\"end\":\"witan-export\"", "\"end\":\"witan\"");
    Files.writeString(folder.resolve("there/restore.unfinished"), "{\"entries\":18}");
    assertThat(restoreText(broken).exit()).isEqualTo(2);
    for (String command : new String[] {"verify", "explain eva", "draw 1", "export"}) {
      Ran ran = Ran.of((command + " --data " + there()).split(" "));
      assertThat(ran.exit()).as(command).isEqualTo(8);
      assertThat(ran.err()).contains("a restore of 18 entries has not finished here");
    }
    assertThat(Ran.of("status", "--data", there()).out()).contains("unfinished restore of\t18\n");
    assertThat(restoreText(export).exit()).isZero();
    assertSame();
  }

  @Test
  void shouldKeepWhatWasWithheld() throws Exception {
    Path copy = folder.resolve("copy");
    assertThat(restoreInto(copy, export).exit()).isZero();
    Hash256 withheld;
    try (Journal journal = Journal.open(JournalConfig.inDirectory(copy))) {
      withheld = journal.contents().next().hash();
      assertThat(journal.withhold(withheld)).isTrue();
    }
    String second = Ran.of("export", "--data", copy.toString()).out();
    assertThat(second)
        .contains("{\"content\":\"" + withheld + "\",\"withheld\":true}\n", "\"withheld\":1}");
    Ran ran = restoreText(second);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("contents\t5\nwithheld\t1\n");
    assertThat(exported()).isEqualTo(second);
    Ran differs = restoreText(export);
    assertThat(differs.exit()).isEqualTo(2);
    assertThat(differs.err()).contains("content " + withheld + ": it was withheld in the journal");
  }

  @Test
  void shouldRefuseAnotherJournal_andChangeNothing() throws Exception {
    Path other = folder.resolve("there");
    JournalFixture.of(other, JournalFixture.read(Path.of("../docs/examples/founding.jsonl")));
    String before = exported();
    Ran ran = restoreText(export);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("entry 1: the journal has another one", "Nothing of it was changed")
        .hasLineCount(1);
    assertThat(exported()).isEqualTo(before);
    Ran shorter = restoreInto(Path.of(data), before);
    assertThat(shorter.exit()).isEqualTo(2);
    assertThat(shorter.err()).contains("entry 6: the journal has it, and the export ends before");
  }

  @Test
  void shouldRefuseAJournalWithOtherContents() {
    restoreText(export);
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder.resolve("there")))) {
      Batch batch = new Batch(journal.head());
      batch.addContent(new byte[] {1, 2, 3});
      journal.append(batch);
    }
    Ran ran = restoreText(export);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("the journal has 1 that the export has not");
  }

  @Test
  void shouldExportAnEmptyJournal() {
    Path empty = folder.resolve("empty");
    Journal.open(JournalConfig.inDirectory(empty)).close();
    String lines = Ran.of("export", "--data", empty.toString()).out();
    assertThat(lines).startsWith("{\"body\":null,\"entries\":0,").hasLineCount(2);
    assertThat(restoreText(lines).exit()).isZero();
    assertThat(exported()).isEqualTo(lines);
  }

  @Test
  void shouldWriteAFile_andReplaceNone_unlessForced() throws Exception {
    Path file = folder.resolve("e.jsonl");
    Ran ran = Ran.of("export", file.toString(), "--data", data);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("witan: 18 entries in ").hasLineCount(1);
    assertThat(Files.readString(file)).isEqualTo(export);
    Files.writeString(file, "mine");
    Ran refused = Ran.of("export", file.toString(), "--data", data);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("--force").hasLineCount(1);
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(Ran.of("export", file.toString(), "--force", "--data", data).exit()).isZero();
    assertThat(Files.readString(file)).isEqualTo(export);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  @Test
  void shouldSayWhatIsWrongWithAFile() {
    assertThat(Ran.of("export", folder.toString(), "--data", data).err()).contains("is a folder");
    assertThat(Ran.of("export", folder + "/no/e.jsonl", "--data", data).err())
        .contains("the folder for it is not there");
    assertThat(Ran.of("export", "a\0b", "--data", data).err()).contains("no file can have");
    Ran missing = restore(folder + "/none.jsonl");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no such file");
    assertThat(restore(folder.toString()).err()).contains("this is a folder");
    assertThat(folder.resolve("there")).doesNotExist();
  }

  /** Puts the first entries there, as a restore that was stopped leaves them. */
  private void append(int entries) throws IOException {
    Path there = folder.resolve("there");
    try (Journal from = Journal.open(config);
        Journal to = Journal.open(JournalConfig.inDirectory(there))) {
      Batch batch = new Batch(to.head());
      Iterator<StoredEntry> stored = from.read(1);
      for (int i = 0; i < entries; i++) {
        batch.add(stored.next().entry());
      }
      Content content = from.contents().next();
      batch.addContent(content.bytes().orElseThrow());
      to.append(batch);
    }
  }

  private void assertSame() throws IOException {
    assertThat(exported()).isEqualTo(export);
    JsonNode expected = JSON.readTree(Ran.of("verify", "--data", data, "--json").out());
    JsonNode restored = JSON.readTree(Ran.of("verify", "--data", there(), "--json").out());
    for (String name : new String[] {"digest", "head", "entries", "contents", "signatures"}) {
      assertThat(restored.get(name)).as(name).isNotNull().isEqualTo(expected.get(name));
    }
  }

  private String exported() {
    return Ran.of("export", "--data", there()).out();
  }

  private String there() {
    return folder.resolve("there").toString();
  }

  private Ran restore(String file) {
    return Ran.of("restore", file, "--data", there());
  }

  private Ran restoreText(String text) {
    return restoreInto(folder.resolve("there"), text);
  }

  private static Ran restoreInto(Path there, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Ran.of(
        false,
        Map.of(),
        new ByteArrayInputStream(bytes),
        "restore",
        "-",
        "--data",
        there.toString());
  }
}
