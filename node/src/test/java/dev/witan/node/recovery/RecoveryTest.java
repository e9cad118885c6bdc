package dev.witan.node.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.JournalException;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import dev.witan.node.command.Checked;
import dev.witan.node.command.CommandCheck;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever became of the snapshots, a restart gives the machine that decided; what no machine
 * wrote is named. Method: thirty entries, with snapshots behind the tenth and the twentieth.
 */
final class RecoveryTest {
  private static final long START = 1_800_000_000_000L;
  private static final int ENTRIES = 30;

  @TempDir Path folder;

  private final Machine machine = new Machine();
  private final Founding founding = new Founding(START);
  private JournalConfig config;

  @BeforeEach
  void write() {
    config = JournalConfig.inDirectory(folder);
    try (Journal journal = Journal.open(config)) {
      for (int position = 1; position <= ENTRIES; position++) {
        journal.append(List.of(entry(position == 1 ? founding.envelope() : founding.issue())));
        if (position % 10 == 0 && position < ENTRIES) {
          snapshot(journal, position, bytes());
        }
      }
    }
  }

  /** Decides this command by the machine of the test. */
  private JournalEntry entry(byte[] envelope) {
    Entry entry = new Entry(machine.position() + 1, START, Hash256.ofText("seed"));
    boolean founds = entry.position() == 1;
    Checked checked =
        CommandCheck.stored(envelope, founds ? Optional.empty() : Optional.of(founding.body()));
    Outcome outcome = machine.execute(entry, ((Checked.Sound) checked).command().submission());
    byte[] events = ((Outcome.Accepted) outcome).events();
    return new JournalEntry(entry.position(), START, entry.seed(), envelope, events);
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output output = new Output((part, length) -> bytes.write(part, 0, length));
    machine.snapshot(output);
    output.flush();
    return bytes.toByteArray();
  }

  private static void snapshot(Journal journal, long position, byte[] bytes) {
    try (SnapshotWriter writer = journal.writeSnapshot(position)) {
      writer.accept(bytes, bytes.length);
      writer.finish();
    }
  }

  @Test
  void shouldGoOnFromTheNewestSnapshot() {
    shouldRecoverFrom(20);
  }

  @Test
  void shouldApplyAllEvents_whenThereIsNoSnapshot() throws Exception {
    change("delete from snapshot");
    shouldRecoverFrom(0);
  }

  @Test
  void shouldPassOverASnapshot_whoseBytesAreNotItsDigests() throws Exception {
    change("update snapshot_part set data = x'00' where position = 20");
    shouldRecoverFrom(10);
    change("update snapshot set digest = x'00'");
    shouldRecoverFrom(0);
  }

  /** The digest is right, the bytes are none that a machine wrote, or those of another entry. */
  @Test
  void shouldPassOverASnapshot_thatContradictsItself() {
    SplittableRandom random = new SplittableRandom(7);
    byte[] whole = bytes();
    try (Journal journal = Journal.open(config)) {
      snapshot(journal, 25, whole);
    }
    shouldRecoverFrom(20); // It says that it stands at entry 30.
    for (int attempt = 0; attempt < 5; attempt++) {
      byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
      try (Journal journal = Journal.open(config)) {
        snapshot(journal, 30, cut);
      }
      shouldRecoverFrom(20);
    }
    try (Journal journal = Journal.open(config)) {
      snapshot(journal, 30, whole);
    }
    shouldRecoverFrom(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "strange", "of another entry"})
  void shouldNameTheEntry_whenItsEventsDoNotApply(String how) {
    JournalEntry next = entry(founding.issue());
    byte[] cut = Arrays.copyOf(next.events(), next.events().length - 1);
    byte[] events =
        switch (how) {
          case "cut" -> cut;
          case "strange" -> new byte[] {1, 2, 3};
          default -> foundingEvents();
        };
    try (Journal journal = Journal.open(config)) {
      journal.append(List.of(new JournalEntry(31, START, next.seed(), next.command(), events)));
    }
    shouldBreakAt(31, "its events do not apply");
  }

  private byte[] foundingEvents() {
    try (Journal journal = Journal.open(config)) {
      return journal.read(1).next().entry().events();
    }
  }

  @Test
  void shouldNameTheEntry_whenItsCommandIsNone() {
    JournalEntry next = entry(founding.issue());
    try (Journal journal = Journal.open(config)) {
      journal.append(
          List.of(new JournalEntry(31, START, next.seed(), Founding.utf8("{}"), next.events())));
    }
    shouldBreakAt(31, "malformed");
  }

  /** The chain itself is the journal's to look after. */
  @Test
  void shouldNotStart_whenAnEntryIsAltered() throws Exception {
    change("update segment set data = x'00' where first_position = 25");
    try (Journal journal = Journal.open(config)) {
      assertThatThrownBy(() -> Recovery.of(journal))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("entry 25");
    }
  }

  private void shouldBreakAt(long position, String words) {
    try (Journal journal = Journal.open(config)) {
      assertThatThrownBy(() -> Recovery.of(journal))
          .isInstanceOfSatisfying(
              BrokenJournal.class,
              broken -> {
                assertThat(broken.position()).isEqualTo(position);
                assertThat(broken).hasMessageContaining("entry " + position);
                assertThat(broken).hasMessageContaining(words);
              });
    }
  }

  private void shouldRecoverFrom(long snapshot) {
    try (Journal journal = Journal.open(config)) {
      List<Long> heard = new ArrayList<>();
      Recovery recovery = Recovery.of(journal, heard::add);
      assertThat(recovery.snapshot()).isEqualTo(snapshot);
      assertThat(recovery.replayed()).isEqualTo(ENTRIES - snapshot).isEqualTo(heard.size());
      assertThat(recovery.machine().digest()).isEqualTo(machine.digest());
      assertThat(recovery.machine().position()).isEqualTo(ENTRIES);
    }
  }

  private void change(String sql) throws Exception {
    try (Connection connection = HeldJournal.connect(config);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
