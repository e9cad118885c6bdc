package dev.witan.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Envelope;
import dev.witan.journal.Journal;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.node.stage.Founding;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the processes have said so far, and what the journal has of it. */
final class KillRecord {
  private final Map<Hash256, String> unanswered = new LinkedHashMap<>();
  private final Map<Hash256, Long> acknowledged = new LinkedHashMap<>();
  private final Map<Hash256, Long> stored = new HashMap<>();
  private final Map<String, Integer> codes = new TreeMap<>();
  private long checkedTo;
  private Hash256 checkedHash;
  private int pools;
  private long answers;

  /** Takes note of one line of a process. */
  void hear(String line) {
    String[] words = line.split(" ", 2);
    if (words[0].equals("S")) {
      Envelope sent = Envelope.parse(Founding.utf8(words[1])).value();
      unanswered.put(sent.id(), words[1]);
      return;
    }
    words = line.split(" ");
    Hash256 id = Hash256.parse(words[1]).orElseThrow();
    assertThat(unanswered.remove(id)).as("an answer to what was sent").isNotNull();
    answers++;
    if (words[0].equals("A")) {
      acknowledged.put(id, Long.parseLong(words[2]));
      pools += words[3].equals("pool.open") ? 1 : 0;
    } else {
      codes.merge(words[2], 1, Integer::sum);
    }
  }

  /** What was sent and never answered, to be sent again. */
  List<String> unanswered() {
    return List.copyOf(unanswered.values());
  }

  int pools() {
    return pools;
  }

  long answers() {
    return answers;
  }

  /** Why how many were rejected. */
  Map<String, Integer> codes() {
    return codes;
  }

  long entries() {
    return checkedTo;
  }

  /**
   * Every acknowledged command stands at its position, and none twice. What was found before stays:
   * the hash of the last entry then is the same.
   */
  void check(Journal journal) {
    Iterator<StoredEntry> entries = journal.read(Math.max(1, checkedTo));
    if (checkedTo > 0) {
      assertThat(entries.next().hash()).isEqualTo(checkedHash);
    }
    while (entries.hasNext()) {
      StoredEntry entry = entries.next();
      checkedTo = entry.entry().position();
      checkedHash = entry.hash();
      if (entry.entry().command().length > 0) {
        Hash256 id = Envelope.parse(entry.entry().command()).value().id();
        assertThat(stored.put(id, checkedTo)).as("entry %s stands twice", checkedTo).isNull();
      }
    }
    acknowledged.forEach(
        (id, position) -> assertThat(stored.get(id)).as("entry %s", position).isEqualTo(position));
    acknowledged.clear();
  }
}
