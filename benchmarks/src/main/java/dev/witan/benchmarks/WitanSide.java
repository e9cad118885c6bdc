package dev.witan.benchmarks;

import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Entry;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.statemachine.Invariants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Witan without signatures: one thread decides, another makes durable what has gathered while its
 * last commit ran. The journal keeps what would be signed, the events, and the text of the posts.
 */
final class WitanSide implements PeerSide {
  private static final long START = 1_700_000_000_000L;
  private static final Work END = new Work(null, new CompletableFuture<>());

  private final Journal journal;
  private final DrivenBody body;
  private final BlockingQueue<Work> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Decided> decided = new LinkedBlockingQueue<>();
  private final Thread decider = new Thread(this::decide, "decider");
  private final Thread committer = new Thread(this::commit, "committer");
  private List<Kept> kept = new ArrayList<>();
  private long units;

  private record Work(Unit unit, CompletableFuture<Void> durable) {}

  private record Kept(JournalEntry entry, List<byte[]> contents) {}

  /** The entries of one unit of work; no work when they are the last. */
  private record Decided(Work work, List<Kept> entries) {}

  /** A founded body in a new journal in this folder. */
  WitanSide(Path folder, int members) {
    journal = Journal.open(JournalConfig.inDirectory(folder));
    body = new DrivenBody(members, START, this::keep);
    body.found(body.key(0));
    Batch batch = new Batch(journal.head());
    addTo(batch, kept);
    journal.append(batch);
    decider.start();
    committer.start();
  }

  @Override
  public void judge(int client, Unit unit) {
    Work work = new Work(unit, new CompletableFuture<>());
    asked.add(work);
    work.durable().join();
  }

  private void decide() {
    for (Work work = take(asked); work != END; work = take(asked)) {
      kept = new ArrayList<>();
      try {
        body.judge(work.unit());
        units++;
        decided.add(new Decided(work, kept));
      } catch (RuntimeException e) {
        work.durable().completeExceptionally(e);
      }
    }
    decided.add(new Decided(null, List.of()));
  }

  private void commit() {
    boolean more = true;
    while (more) {
      List<Decided> gathered = new ArrayList<>();
      gathered.add(take(decided));
      decided.drainTo(gathered);
      more = gathered.get(gathered.size() - 1).work() != null;
      if (!more) {
        gathered.remove(gathered.size() - 1);
      }
      commit(gathered);
    }
  }

  /** After a failed commit each later one fails too, so that nobody waits for ever. */
  private void commit(List<Decided> gathered) {
    try {
      Batch batch = new Batch(journal.head());
      gathered.forEach(one -> addTo(batch, one.entries()));
      journal.append(batch);
      gathered.forEach(one -> one.work().durable().complete(null));
    } catch (RuntimeException e) {
      gathered.forEach(one -> one.work().durable().completeExceptionally(e));
    }
  }

  private static void addTo(Batch batch, List<Kept> entries) {
    for (Kept one : entries) {
      one.contents().forEach(batch::addContent);
      batch.add(one.entry());
    }
  }

  private void keep(
      Entry entry, byte[] signedBytes, byte[] seed, byte[] events, List<byte[]> contents) {
    kept.add(
        new Kept(
            new JournalEntry(entry.position(), entry.time(), entry.seed(), signedBytes, events),
            contents));
  }

  private static <T> T take(BlockingQueue<T> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  @Override
  public PeerState state() {
    Reputation reputation = body.machine().modules().reputation();
    List<Long> rep = new ArrayList<>();
    List<Long> coin = new ArrayList<>();
    long salary = reputation.ledger().coin(Account.SALARY);
    for (int member = 0; member < body.members(); member++) {
      rep.add(reputation.rep(member));
      coin.add(reputation.coin(member));
      salary -= reputation.coin(member) - reputation.ledger().coin(member);
    }
    List<Long> values = new ArrayList<>();
    for (long unit = 0; unit < units; unit++) {
      values.add(body.post(unit).value());
    }
    return new PeerState(
        reputation.ledger().supply(),
        reputation.ledger().minted(),
        reputation.ledger().burned(),
        reputation.ledger().coin(Account.TREASURY),
        salary,
        rep,
        coin,
        values);
  }

  @Override
  public void check() {
    Checks.require(
        Invariants.holdInFull(body.machine().modules()), "Witan: an invariant is broken");
    Checks.require(
        journal.head().position() == body.machine().position(),
        "Witan: something was acknowledged and is not in the journal");
  }

  @Override
  public void close() {
    asked.add(END);
    try {
      decider.join();
      committer.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
    journal.close();
  }
}
