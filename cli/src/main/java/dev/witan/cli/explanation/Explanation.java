package dev.witan.cli.explanation;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a member has what it has: each movement of its REP and coin, read from the events, and the
 * salary as one sum, because nothing is written per holder when a fee is shared (FEE-3). The sums
 * of both are the balances. One thread uses it, that of the state.
 */
public final class Explanation {
  private final EventCodec codec = EventCodec.ofCore();
  private final Modules modules;
  private final String handle;
  private final List<Movement> movements = new ArrayList<>();
  private final RequestTimers requestTimers = new RequestTimers();
  private long salaryTaken;

  /**
   * Begins an explanation.
   *
   * @param modules the state, behind the entries that have been shown so far or further on
   * @param handle of the member, who need not have registered yet
   */
  public Explanation(Modules modules, String handle) {
    this.modules = modules;
    this.handle = handle;
  }

  /** Takes the next entry with its encoded events. */
  public void add(Entry entry, boolean isTick, byte[] events) {
    int member = member();
    requestTimers.begin(entry);
    for (Event event : codec.readAll(events)) {
      requestTimers.add(event);
      if (member == Context.NOBODY) {
        continue;
      }
      if (event instanceof RepMoved moved) {
        add(entry, isTick, true, new Ends(moved.from(), moved.to(), moved.amount()), moved.cause());
      } else if (event instanceof CoinMoved moved) {
        add(
            entry,
            isTick,
            false,
            new Ends(moved.from(), moved.to(), moved.amount()),
            moved.cause());
      }
    }
  }

  /** The member's handle. */
  String handle() {
    return handle;
  }

  /** The member's number, or {@link Context#NOBODY}. */
  public int member() {
    return reputation().members().named(handle);
  }

  /** All movements but those of salary, in order. */
  public List<Movement> movements() {
    return movements;
  }

  /**
   * All whole units of salary that the member has earned, taken out of the salary account or not.
   */
  public long salary() {
    return salaryTaken + reputation().salary().whole(member(), reputation().rep(member()));
  }

  /** What the member holds, and the handles of others. */
  Reputation reputation() {
    return modules.reputation();
  }

  private record Ends(int from, int to, long amount) {}

  private void add(Entry entry, boolean isTick, boolean isRep, Ends ends, Cause cause) {
    int member = member();
    if (ends.from() != member && ends.to() != member) {
      return;
    }
    if (ends.from() == Account.SALARY) {
      salaryTaken += ends.amount(); // It was the member's coin before: only its place has changed.
      return;
    }
    boolean came = ends.to() == member;
    movements.add(
        new Movement(
            entry.position(),
            isTick ? deadline(entry, cause) : entry.time(),
            isRep,
            came ? ends.amount() : -ends.amount(),
            came ? ends.from() : ends.to(),
            cause));
  }

  /** A tick settles pools, ends waits for requests and pays, each at its own deadline. */
  private long deadline(Entry entry, Cause cause) {
    if (cause.pool() != Context.NOBODY) {
      return modules.pools().get(cause.pool()).deadline();
    }
    if (cause.clause() == Clause.GOV_4) {
      return modules.proposals().get(cause.subject()).deadline();
    }
    return cause.subject() == Context.NOBODY ? entry.time() : requestTimers.fired(cause.subject());
  }
}
