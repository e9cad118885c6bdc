package dev.witan.reputation.ledger;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import java.util.Arrays;

/**
 * All balances of one asset, in micro-units, with running totals (LEDGER-1): issued - destroyed =
 * sum of all balances, at every moment.
 */
final class Balances {
  private long[] members = new long[16];
  private int size;
  private final long[] own = new long[Account.OWN_ACCOUNTS];
  private long memberTotal;
  private long issued;
  private long destroyed;

  long of(int account) {
    return account >= 0 ? members[account] : own[Account.slot(account)];
  }

  long issued() {
    return issued;
  }

  long destroyed() {
    return destroyed;
  }

  @Mutator
  void addMember() {
    if (size == members.length) {
      members = Arrays.copyOf(members, size * 2);
    }
    size++;
  }

  @Mutator
  void move(int from, int to, long amount) {
    Checks.require(amount > 0 && from != to, "a movement of nothing", amount);
    if (from == Account.OUTSIDE) {
      issued = Math.addExact(issued, amount);
    } else {
      add(from, -amount);
    }
    if (to == Account.OUTSIDE) {
      destroyed = Math.addExact(destroyed, amount);
    } else {
      add(to, amount);
    }
  }

  /** The running form of LEDGER-1. */
  boolean isConserved() {
    return issued - destroyed == memberTotal + ownTotal();
  }

  /** The full form of LEDGER-1: every balance is added up. */
  boolean isConservedInFull() {
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += members[i];
    }
    return total == memberTotal && isConserved();
  }

  private long ownTotal() {
    long total = 0;
    for (long balance : own) {
      total += balance;
    }
    return total;
  }

  @Mutator
  private void add(int account, long change) {
    long balance = of(account) + change;
    Checks.require(balance >= 0, "a balance below 0 of account", account);
    if (account >= 0) {
      members[account] = balance;
      memberTotal += change;
    } else {
      own[Account.slot(account)] = balance;
    }
  }

  void write(Output output) {
    output.count(size);
    for (int i = 0; i < size; i++) {
      output.count(members[i]);
    }
    for (long balance : own) {
      output.count(balance);
    }
    output.count(issued).count(destroyed);
  }

  void restore(Input input) {
    size = input.size();
    members = new long[Math.max(16, size)];
    memberTotal = 0;
    for (int i = 0; i < size; i++) {
      members[i] = input.count();
      memberTotal += members[i];
    }
    for (int i = 0; i < own.length; i++) {
      own[i] = input.count();
    }
    issued = input.count();
    destroyed = input.count();
  }
}
