package dev.witan.cli.scenario;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import dev.witan.statemachine.InMemorySequencer.EntryListener;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a member has what it has: each movement of its REP and coin, read from the events, and the
 * salary as one sum, because nothing is written per holder when a fee is shared (FEE-3). The sums
 * of both are the balances.
 */
final class Explanation implements EntryListener {
  private final EventCodec codec = EventCodec.ofCore();
  private final String handle;
  private final List<Movement> movements = new ArrayList<>();
  private Modules modules;
  private long salaryTaken;

  Explanation(String handle) {
    this.handle = handle;
  }

  /** Says whose state it is, once, before the first line. */
  void watch(Modules watched) {
    modules = watched;
  }

  @Override
  public void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    int member = member();
    if (member == Context.NOBODY) {
      return;
    }
    for (Event event : codec.readAll(events)) {
      if (event instanceof RepMoved moved) {
        add(
            entry,
            payload,
            true,
            new Ends(moved.from(), moved.to(), moved.amount()),
            moved.cause());
      } else if (event instanceof CoinMoved moved) {
        add(
            entry,
            payload,
            false,
            new Ends(moved.from(), moved.to(), moved.amount()),
            moved.cause());
      }
    }
  }

  /** The member's number, or {@link Context#NOBODY}. */
  int member() {
    return modules.reputation().members().named(handle);
  }

  /** All movements but those of salary, in order. */
  List<Movement> movements() {
    return movements;
  }

  /**
   * All whole units of salary that the member has earned, taken out of the salary account or not.
   */
  long salary() {
    Reputation reputation = modules.reputation();
    return salaryTaken + reputation.salary().whole(member(), reputation.rep(member()));
  }

  private record Ends(int from, int to, long amount) {}

  private void add(
      Entry entry, Optional<CommandPayload> payload, boolean isRep, Ends ends, Cause cause) {
    int member = member();
    if (ends.from() != member && ends.to() != member) {
      return;
    }
    if (ends.from() == Account.SALARY) {
      salaryTaken += ends.amount(); // It was the member's coin before: only its place has changed.
      return;
    }
    boolean came = ends.to() == member;
    long time = payload.isPresent() ? entry.time() : deadline(entry, cause);
    movements.add(
        new Movement(
            time,
            isRep,
            came ? ends.amount() : -ends.amount(),
            came ? ends.from() : ends.to(),
            cause));
  }

  /** A tick settles pools, each at its own deadline. */
  private long deadline(Entry entry, Cause cause) {
    return cause.pool() == Context.NOBODY
        ? entry.time()
        : modules.pools().get(cause.pool()).deadline();
  }
}
