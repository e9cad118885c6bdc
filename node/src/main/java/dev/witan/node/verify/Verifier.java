package dev.witan.node.verify;

import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.JournalException;
import dev.witan.journal.Snapshot;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import dev.witan.node.command.Checked;
import dev.witan.node.command.CommandCheck;
import dev.witan.node.command.NamedContents;
import dev.witan.node.command.SignedCommand;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One verification of a journal: every command is decided again by a fresh machine (LEDGER-1). It
 * trusts nothing that is stored but positions, times and seeds, which the node's receipts vouch
 * for. One thread uses it, once.
 */
public final class Verifier {
  private final Journal journal;
  private final LongConsumer progress;
  private final Machine machine = new Machine();
  private final Map<Long, Hash256> snapshots = new HashMap<>(); // lookup only
  private final Set<Hash256> named = new HashSet<>(); // lookup only
  private Head head = Head.EMPTY;
  private long commands;
  private long ticks;
  private long signatures;
  private long contents;
  private long withheld;
  private long equalSnapshots;
  private Optional<Hash256> digest = Optional.empty();

  private Verifier(Journal journal, LongConsumer progress) {
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * Verifies this journal from its first entry to its head.
   *
   * @param progress hears of positions that were found good
   */
  public static Verification verify(Journal journal, LongConsumer progress) {
    return new Verifier(journal, progress).run();
  }

  private Verification run() {
    Optional<Finding> finding;
    try {
      findSnapshots();
      finding = checkEntries().or(this::checkContents);
    } catch (JournalException e) {
      finding = Optional.of(new Finding(e.failure().place(), e.failure().sentence()));
    }
    return new Verification(
        finding, head, commands, ticks, signatures, contents, withheld, equalSnapshots, digest);
  }

  private void findSnapshots() {
    long atMost = journal.head().position();
    for (Optional<Snapshot> found = journal.newestSnapshot(atMost);
        found.isPresent();
        found = journal.newestSnapshot(atMost)) {
      snapshots.put(found.get().position(), found.get().digest());
      atMost = found.get().position() - 1;
    }
  }

  private Optional<Finding> checkEntries() {
    try (SignatureChecks checks = new SignatureChecks(journal.read(1))) {
      for (List<CheckedEntry> chunk = checks.next(); !chunk.isEmpty(); chunk = checks.next()) {
        for (CheckedEntry entry : chunk) {
          Optional<Finding> finding = check(entry);
          if (finding.isPresent()) {
            return finding;
          }
        }
        BodyId body = machine.modules().body().id();
        if (body != null) {
          checks.expect(body);
        }
      }
      if (checks.failure() != null) {
        throw checks.failure();
      }
    }
    return checkSums();
  }

  private Optional<Finding> check(CheckedEntry checked) {
    JournalEntry stored = checked.stored().entry();
    Optional<Finding> finding = decide(checked, stored);
    if (finding.isPresent()) {
      return finding;
    }
    head = new Head(stored.position(), stored.time(), checked.stored().hash());
    progress.accept(stored.position());
    Hash256 kept = snapshots.get(stored.position());
    if (kept == null) {
      return Optional.empty();
    }
    equalSnapshots++;
    return machine.digest().equals(kept)
        ? Optional.empty()
        : Optional.of(
            new Finding("snapshot " + stored.position(), "it is not the state that was decided"));
  }

  private Optional<Finding> decide(CheckedEntry checked, JournalEntry stored) {
    Entry entry = new Entry(stored.position(), stored.time(), stored.seed());
    try {
      if (checked.checked() == null) {
        return decideTick(entry, stored);
      }
      if (checked.checked() instanceof Checked.Refused refused) {
        return found(
            entry, refused.rejection().code().code() + ": " + refused.rejection().sentence());
      }
      return decideCommand(entry, stored, ((Checked.Sound) checked.checked()).command());
    } catch (RuntimeException e) {
      return found(entry, "it cannot be decided: " + e.getMessage());
    }
  }

  private Optional<Finding> decideTick(Entry entry, JournalEntry stored) {
    if (machine.position() == 0 || !machine.isTickDue(entry.time())) {
      return found(entry, "a tick stands where nothing is due");
    }
    if (machine.hasQueuedReactions() && entry.time() != machine.time()) {
      return found(entry, "reactions wait, and time goes on before them");
    }
    ticks++;
    return compare(entry, machine.tick(entry).events(), stored.events());
  }

  private Optional<Finding> decideCommand(Entry entry, JournalEntry stored, SignedCommand command) {
    if (machine.isTickDue(entry.time())) {
      return found(entry, "a tick is missing before it");
    }
    Outcome outcome = machine.execute(entry, command.submission());
    if (outcome instanceof Outcome.Rejected rejected) {
      return found(entry, "the rules refuse it: " + rejected.rejection().code().code());
    }
    if (outcome instanceof Outcome.Duplicate duplicate) {
      return found(entry, "the same command stands at entry " + duplicate.position());
    }
    commands++;
    signatures += CommandCheck.signatures(command.submission().command());
    NamedContents.of(command.submission().command()).forEach(one -> named.add(one.hash()));
    return compare(entry, ((Outcome.Accepted) outcome).events(), stored.events());
  }

  private static Optional<Finding> compare(Entry entry, byte[] decided, byte[] stored) {
    return Arrays.equals(decided, stored)
        ? Optional.empty()
        : found(entry, "the rules give other events than those that are stored");
  }

  private static Optional<Finding> found(Entry entry, String sentence) {
    return Optional.of(Finding.at(entry.position(), sentence));
  }

  /** Every balance added up, at the head. */
  private Optional<Finding> checkSums() {
    try {
      MessageDigest sha = Hash256.digest();
      Output output = new Output((bytes, length) -> sha.update(bytes, 0, length));
      machine.snapshot(output);
      output.flush();
      digest = Optional.of(Hash256.fromBytes(sha.digest(), 0));
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(Finding.at(head.position(), e.getMessage()));
    }
  }

  /** Every content that a post names is there, or was withheld; each has its hash. */
  private Optional<Finding> checkContents() {
    Iterator<Content> stored = journal.contents();
    while (stored.hasNext()) {
      Content content = stored.next();
      named.remove(content.hash());
      if (content.bytes().isPresent()) {
        contents++;
      } else {
        withheld++;
      }
    }
    return named.stream()
        .min(Comparator.comparing(Hash256::toString))
        .map(missing -> new Finding("content " + missing, "a post names it, and it is missing"));
  }
}
