package dev.witan.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Ran;
import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: whatever was altered behind a journal's back, the commands say where, with exit code 8 and
 * never a stack trace. Method: a small signed journal is altered through JDBC, in its file, or
 * rewritten with sound hashes.
 */
final class AlteredJournalTest {
  private static final long LAST = 18;

  @TempDir private Path folder;
  private JournalConfig config;

  @BeforeEach
  void makeJournal() {
    config = JournalFixture.chain(folder.resolve("body"));
  }

  @Test
  void shouldNameTheEntry_whenAByteOfItIsFlipped() throws SQLException {
    byte[] data = bytes("select data from segment where first_position = 7");
    data[data.length / 2] ^= 1;
    update("update segment set data = ? where first_position = 7", data);
    for (String command : new String[] {"verify", "explain eva", "draw 7", "export"}) {
      assertWrong(command, "entry 7: the hashes do not lead to the stored head");
    }
    Ran ran = Ran.of("verify", "--json", "--data", body());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("\"code\":\"verification-failed\"", "entry 7: ", "6 entries before that are good")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "first_position = 70 : entry 18", // It stands behind the last one then.
        "part = 1 : entry 7",
        "parts = 2 : entry 7",
        "entries = 2 : entries 7 to 8",
        "first_time = first_time - 1 : entry 7",
        "last_time = last_time + 1 : entry 7",
        "head = seg.data : entry 7"
      })
  void shouldNameTheEntry_whenAFieldOfItsSegmentIsAltered(String change, String place)
      throws SQLException {
    String other = "(select substring(data, 1, 32) from segment where first_position = 8)";
    update("update segment set " + change.replace("seg.data", other) + " where first_position = 7");
    assertWrong("verify", ": " + place + ": ");
  }

  /** A byte of each field of an entry, in the order in which they are stored. */
  @Test
  void shouldNameTheEntry_whenAFieldOfItIsAltered() throws SQLException {
    byte[] data = bytes("select data from segment where first_position = 7");
    int command = 8 + 8 + 32 + 4;
    int events = command + ByteBuffer.wrap(data).getInt(command - 4) + 4;
    int[] places = {7, 15, 47, command - 1, command, events - 1, events, data.length - 1};
    for (int place : places) {
      byte[] altered = data.clone();
      altered[place] ^= 1;
      update("update segment set data = ? where first_position = 7", altered);
      assertWrong("verify", "entry 7: ");
    }
  }

  @Test
  void shouldNameTheContent_whenItIsAltered() throws SQLException {
    Hash256 hash = Hash256.ofText("By the axiom.");
    update("update content set data = ? where hash = ?", new byte[] {1}, hash.bytes());
    assertWrong("verify", "content " + hash + ": its SHA-256 is another");
    assertWrong("export", "content " + hash + ": its SHA-256 is another");
    update("delete from content where hash = ?", hash.bytes());
    assertWrong("verify", "content " + hash + ": a post names it, and it is missing");
  }

  @Test
  void shouldNameTheSnapshot_whenItIsAnotherState() throws SQLException {
    byte[] garbage = {7, 7};
    update("update snapshot_part set data = ?", garbage);
    update("update snapshot set parts = 1, digest = ?", Hash256.of(garbage).bytes());
    assertWrong("verify", "snapshot 18: it is not the state that was decided");
    assertThat(Ran.of("status", "--data", body()).exit()).isZero(); // Goes without it.
  }

  @Test
  void shouldNameTheMissingEntry_whenTheEndIsCutOff() throws SQLException {
    update("delete from segment where first_position = ?", LAST);
    for (String command : new String[] {"status", "verify", "explain eva", "draw 1", "export"}) {
      assertWrong(command, "entry 18: it is missing");
    }
  }

  @Test
  void shouldNameTheEntry_whenTheChainIsSoundAndTheRulesSayOtherwise() {
    rewrite(11, entry -> with(entry, entry.command(), new byte[0]));
    assertWrong("verify", "entry 11: the rules give other events than those that are stored");
  }

  @Test
  void shouldNameTheEntry_whenAnotherSignsForTheMember() {
    rewrite(
        3,
        entry -> {
          byte[] command = entry.command().clone();
          command[command.length - 20] ^= 1; // Within the signature.
          return with(entry, command, entry.events());
        });
    assertWrong("verify", "entry 3: ");
  }

  @Test
  void shouldNameTheEntry_whenItsEventsCannotBeRead() {
    rewrite(LAST, entry -> with(entry, entry.command(), new byte[] {99, 99}));
    for (String command : new String[] {"status", "verify", "explain eva", "draw 18"}) {
      assertWrong(command, "entry 18: ");
    }
  }

  @Test
  void shouldNotLookWhole_whenWhatWasRestoredBreaksTheRules() throws Exception {
    rewrite(11, entry -> with(entry, entry.command(), new byte[0]));
    Path export = folder.resolve("export.jsonl");
    assertThat(Ran.of("export", export.toString(), "--data", body()).exit()).isZero();
    String there = folder.resolve("there").toString();
    Ran ran = Ran.of("restore", export.toString(), "--data", there);
    assertThat(ran.exit()).isEqualTo(8);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("entry 11: the rules give other events").hasLineCount(1);
    assertThat(Ran.of("explain", "eva", "--data", there).err())
        .contains("a restore of 18 entries has not finished here");
  }

  @Test
  void shouldNotExportWhatCannotBeRestored() {
    rewrite(5, entry -> with(entry, new byte[] {'{', ' ', '}'}, entry.events()));
    assertWrong("export", "entry 5: its command is no canonical JSON");
  }

  @Test
  void shouldSayThatItCannotBeRead_whenTheFileIsGarbage() throws Exception {
    Path file = folder.resolve("body/journal.mv.db");
    byte[] garbage = new byte[(int) Files.size(file)];
    new SplittableRandom(4).nextBytes(garbage);
    Files.write(file, garbage);
    for (String command : new String[] {"status", "verify", "explain eva", "draw 1", "export"}) {
      assertWrong(command, "");
    }
  }

  private void assertWrong(String command, String sentence) {
    Ran ran = Ran.of((command + " --data " + body()).split(" "));
    assertThat(ran.exit()).as(command + ": " + ran.err()).isEqualTo(8);
    assertThat(ran.err()).contains(sentence).startsWith("witan: " + body()).hasLineCount(1);
  }

  private String body() {
    return folder.resolve("body").toString();
  }

  /** Writes the journal anew with one entry changed, and sound hashes. */
  private void rewrite(long position, UnaryOperator<JournalEntry> change) {
    Path copy = folder.resolve("copy");
    try (Journal from = Journal.open(config);
        Journal to = Journal.open(JournalConfig.inDirectory(copy))) {
      Batch batch = new Batch(to.head());
      from.contents().forEachRemaining(content -> batch.addContent(content.bytes().orElseThrow()));
      from.read(1)
          .forEachRemaining(
              (StoredEntry stored) -> {
                JournalEntry entry = stored.entry();
                batch.add(entry.position() == position ? change.apply(entry) : entry);
              });
      to.append(batch);
    }
    folder.resolve("body").toFile().renameTo(folder.resolve("old").toFile());
    assertThat(copy.toFile().renameTo(folder.resolve("body").toFile())).isTrue();
  }

  private static JournalEntry with(JournalEntry entry, byte[] command, byte[] events) {
    return new JournalEntry(entry.position(), entry.time(), entry.seed(), command, events);
  }

  private byte[] bytes(String query) throws SQLException {
    try (Connection connection = connect();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getBytes(1);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + folder.resolve("body").resolve("journal").toAbsolutePath(), "", "");
  }
}
