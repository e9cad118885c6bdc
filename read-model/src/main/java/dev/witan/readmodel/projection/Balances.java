package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.MemberColumns.ACCRUED;
import static dev.witan.readmodel.store.MemberColumns.COIN;
import static dev.witan.readmodel.store.MemberColumns.COUNTED;
import static dev.witan.readmodel.store.MemberColumns.FRACTION;
import static dev.witan.readmodel.store.MemberColumns.REP;
import static dev.witan.readmodel.store.MemberColumns.STEP;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.readmodel.store.PoolColumns;
import dev.witan.readmodel.store.Tables;
import dev.witan.readmodel.view.Accrual;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ledger.Account;

/**
 * Balances, and every movement of REP and coin with its cause (LEDGER-1). Salary is counted when a
 * balance changes, so that a distribution writes one row whoever holds REP (FEE-3).
 */
final class Balances implements Projection {
  private static final int IS_REP = 0;
  private static final int IS_COIN = 1;

  private final Tables tables;
  private final SalaryIndex salary;

  Balances(Tables tables, SalaryIndex salary) {
    this.tables = tables;
    this.salary = salary;
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof RepMoved moved) {
      fired(moved.cause(), at);
      count(moved.from(), at);
      count(moved.to(), at);
      end(moved.from(), -moved.amount(), IS_REP, moved.to(), moved.cause(), at);
      end(moved.to(), moved.amount(), IS_REP, moved.from(), moved.cause(), at);
    } else if (event instanceof CoinMoved moved) {
      fired(moved.cause(), at);
      count(moved.from(), at);
      count(moved.to(), at);
      moveCoin(moved, at);
    } else if (event instanceof SalaryPaid paid) {
      fired(paid.cause(), at);
      salary.step(paid.index(), at);
    }
  }

  /** What a pool moves in a tick happens at its deadline (TIME-1). */
  private void fired(Cause cause, AtEntry at) {
    if (at.isTick() && cause.pool() != Context.NOBODY) {
      at.fired(tables.pools.get(cause.pool(), PoolColumns.DEADLINE));
    }
  }

  /** Salary that is taken out was the member's before: only its place has changed. */
  private void moveCoin(CoinMoved moved, AtEntry at) {
    if (moved.from() == Account.SALARY && moved.to() >= 0) {
      long[] member = tables.members.change(moved.to());
      member[ACCRUED] -= moved.amount();
      member[COIN] += moved.amount();
      tables.count(Tables.SALARY, -moved.amount());
      return;
    }
    end(moved.from(), -moved.amount(), IS_COIN, moved.to(), moved.cause(), at);
    end(moved.to(), moved.amount(), IS_COIN, moved.from(), moved.cause(), at);
  }

  /** One end of a movement. */
  private void end(int account, long change, int asset, int other, Cause cause, AtEntry at) {
    if (account < 0) {
      total(account, change, asset);
      return;
    }
    tables.members.change(account)[asset == IS_REP ? REP : COIN] += change;
    write(account, asset, change, other, cause, at.position(), at);
  }

  private void total(int account, long change, int asset) {
    switch (account) {
      case Account.OUTSIDE -> outside(change, asset);
      case Account.TREASURY -> tables.count(Tables.TREASURY, change);
      case Account.HELD -> tables.count(Tables.HELD, change);
      case Account.SALARY -> tables.count(Tables.SALARY, change);
      default -> {
        // What is on its way inside a settlement has arrived at the end of the entry.
      }
    }
  }

  private void outside(long change, int asset) {
    if (change < 0) {
      tables.count(asset == IS_REP ? Tables.MINTED : Tables.ISSUED, -change);
    } else {
      tables.count(asset == IS_REP ? Tables.BURNED : Tables.REDEEMED, change);
    }
  }

  /** Counts the member's salary since the last time, and writes it down when it is a unit. */
  private void count(int account, AtEntry at) {
    if (account < 0) {
      return;
    }
    long[] member = tables.members.change(account);
    if (member[STEP] < salary.last()) {
      Accrual accrual =
          Accrual.of(
              member[FRACTION],
              member[REP],
              salary.index(member[STEP]),
              salary.index(salary.last()));
      if (accrual.whole() > 0) {
        Cause cause = Cause.of(Clause.FEE_3);
        write(account, IS_COIN, accrual.whole(), Account.SALARY, cause, member[COUNTED], at);
      }
      member[ACCRUED] += accrual.whole();
      member[FRACTION] = accrual.fraction();
      member[STEP] = salary.last();
    }
    member[COUNTED] = at.position();
  }

  private void write(
      int member, int asset, long amount, int other, Cause cause, long since, AtEntry at) {
    tables.inserts.add(
        "movements",
        member,
        at.position(),
        at.next(),
        at.now(),
        asset,
        amount,
        other,
        cause.clause().ordinal(),
        cause.pool(),
        cause.post(),
        cause.citing(),
        cause.subject(),
        since);
  }
}
