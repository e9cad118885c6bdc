package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Goal: the hash of an entry is the specification's, written down a second time. */
final class JournalEntryTest {
  @Test
  void shouldHashAsTheSpecificationSays() throws IOException {
    JournalEntry first = Entries.entry(1, 3, 5);
    JournalEntry second = Entries.entry(2, 0, 0);
    Hash256 one = naive(new byte[32], first);
    assertThat(first.hash(Head.EMPTY.hash())).isEqualTo(one);
    assertThat(second.hash(one)).isEqualTo(naive(one.bytes(), second));
    Batch batch = new Batch(Head.EMPTY);
    assertThat(batch.add(first)).isEqualTo(one);
    assertThat(batch.add(second)).isEqualTo(naive(one.bytes(), second));
  }

  @Test
  void shouldRefuseWhatIsOutOfBounds() {
    assertThatThrownBy(() -> Entries.entry(0, 1, 1)).hasMessageContaining("begin at 1");
    assertThatThrownBy(() -> Entries.entry(1, Limits.COMMAND_BYTES_MAX + 1, 0))
        .hasMessageContaining("too long");
    assertThatThrownBy(() -> Entries.entry(1, 0, Limits.EVENTS_BYTES_MAX + 1))
        .hasMessageContaining("too long");
    assertThatThrownBy(
            () -> new Batch(Head.EMPTY).addContent(new byte[Limits.CONTENT_BYTES_MAX + 1]))
        .hasMessageContaining("too long");
  }

  @Test
  void shouldRefuseEntriesOutOfOrder() {
    Batch batch = new Batch(Head.EMPTY);
    assertThatThrownBy(() -> batch.add(Entries.entry(2))).hasMessageContaining("out of order");
    batch.add(new JournalEntry(1, 5, Hash256.ofText("s"), new byte[0], new byte[0]));
    assertThatThrownBy(
            () -> batch.add(new JournalEntry(2, 4, Hash256.ofText("s"), new byte[0], new byte[0])))
        .hasMessageContaining("backwards");
  }

  @Test
  void shouldTakeNothingIntoAFullBatch() {
    Batch batch = new Batch(Head.EMPTY);
    batch.add(Entries.entry(1, 0, Limits.EVENTS_BYTES_MAX));
    assertThat(batch.isFull()).isTrue();
    assertThatThrownBy(() -> batch.add(Entries.entry(2))).hasMessageContaining("full");
  }

  private static Hash256 naive(byte[] previous, JournalEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.write(previous);
    output.writeLong(entry.position());
    output.writeLong(entry.time());
    output.write(entry.seed().bytes());
    output.writeInt(entry.command().length);
    output.write(entry.command());
    output.writeInt(entry.events().length);
    output.write(entry.events());
    return Hash256.of(bytes.toByteArray());
  }
}
