package dev.witan.reputation;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.allowance.Allowance;
import dev.witan.reputation.allowance.Allowances;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.reputation.member.Members;
import dev.witan.reputation.salary.Salary;
import dev.witan.reputation.salary.SalaryStep;
import dev.witan.reputation.stake.Purpose;
import dev.witan.reputation.stake.Stakers;
import dev.witan.reputation.stake.Stakes;
import java.util.Optional;

/**
 * What other modules read, check and do with members, REP and coin. Amounts are micro-units. A
 * method that takes an emitter relies on the matching check and never refuses.
 */
public final class Reputation {
  private static final Optional<Rejection> FINE = Optional.empty();

  private final Members members = new Members();
  private final Ledger ledger = new Ledger();
  private final Salary salary = new Salary();
  private final Stakes stakes = new Stakes();
  private final Allowances allowances = new Allowances();
  private final OpenThings openThings = new OpenThings();

  public Reputation() {
    openThings.count(allowances::inForce);
  }

  public Members members() {
    return members;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Salary salary() {
    return salary;
  }

  public Stakes stakes() {
    return stakes;
  }

  public Allowances allowances() {
    return allowances;
  }

  /** What counts open requests, offers and allowances (FORUM-8). */
  public OpenThings openThings() {
    return openThings;
  }

  /** Whether the member may open one more request, offer or allowance (FORUM-8). */
  public Optional<Rejection> checkOpenThings(int member, long time) {
    return openThings.of(member, time) < Limits.OPEN_PER_MEMBER_MAX
        ? FINE
        : Optional.of(ReputationRejection.TOO_MANY_OPEN.rejection());
  }

  /** The member's REP, staked or not. */
  public long rep(int member) {
    return ledger.rep(member);
  }

  /** The member's REP that is not staked (REP-1). */
  public long free(int member) {
    return ledger.rep(member) - stakes.staked(member);
  }

  /**
   * What the member may stake on pools, and what can be taken from it: its free REP, and what its
   * offers have not put up for a job (REP-1).
   */
  public long usable(int member) {
    return free(member) + stakes.available().total(member);
  }

  /** The member's coin with the whole units of its salary (FEE-3). */
  public long coin(int member) {
    return ledger.coin(member) + salary.whole(member, ledger.rep(member));
  }

  /** Whether somebody may register with this handle, display name and key (MEMBER-1). */
  public Optional<Rejection> checkNewMember(String handle, String name, PublicKey key) {
    return MemberNames.check(members, handle, name, key);
  }

  /** Makes the member whose names and key were checked, and returns its number. */
  public int register(
      Emitter emitter, String handle, String name, PublicKey key, Optional<Hash256> recoveryHash) {
    int member = members.size();
    emitter.emit(new MemberRegistered(member, MemberId.of(key), handle, name, key, recoveryHash));
    return member;
  }

  /** Whether the member has this much free REP (REP-1). */
  public Optional<Rejection> checkFree(int member, long amount) {
    return amount <= free(member)
        ? FINE
        : Optional.of(ReputationRejection.INSUFFICIENT_REP.rejection(free(member) + " free"));
  }

  /** Whether the member may stake this much on a pool (REP-1). */
  public Optional<Rejection> checkUsable(int member, long amount) {
    return amount <= usable(member)
        ? FINE
        : Optional.of(ReputationRejection.INSUFFICIENT_REP.rejection(usable(member) + " free"));
  }

  /** Whether the member has this much coin. */
  public Optional<Rejection> checkCoin(int member, long amount) {
    return amount <= coin(member)
        ? FINE
        : Optional.of(ReputationRejection.INSUFFICIENT_COIN.rejection(coin(member) + " free"));
  }

  /** Whether the holder allows this delegate to stake this much more (REP-3). */
  public Optional<Rejection> checkAllowance(int holder, int delegate, long amount, long time) {
    Allowance allowance = allowances.of(holder, delegate).orElse(null);
    if (allowance == null || !allowance.isInForce(time)) {
      return Optional.of(ReputationRejection.NO_ALLOWANCE.rejection());
    }
    long left = Math.max(0, allowance.amount() - stakes.delegated(holder, delegate));
    return amount <= left
        ? FINE
        : Optional.of(ReputationRejection.ALLOWANCE_EXCEEDED.rejection(left + " left"));
  }

  /**
   * Whether this much more may be minted without passing 2^60 units of supply (NUM-4), or 2^63 of
   * all that was ever minted.
   */
  public Optional<Rejection> checkMintReserve(long amount) {
    long room = Math.min(Limits.ASSET_MAX - ledger.supply(), Long.MAX_VALUE - ledger.minted());
    return amount <= room - ledger.mintReserve()
        ? FINE
        : Optional.of(ReputationRejection.SUPPLY_LIMIT.rejection());
  }

  /** Sets aside what may be minted later; {@link #releaseMint} undoes it. */
  public void reserveMint(Emitter emitter, long amount, Cause cause) {
    if (amount > 0) {
      emitter.emit(new MintReserved(amount, cause));
    }
  }

  /** Ends what {@link #reserveMint} set aside. */
  public void releaseMint(Emitter emitter, long amount, Cause cause) {
    if (amount > 0) {
      emitter.emit(new MintReserveReleased(amount, cause));
    }
  }

  /** Moves REP between accounts; nothing happens for 0. */
  public void moveRep(Emitter emitter, int from, int to, long amount, Cause cause) {
    if (amount > 0) {
      emitter.emit(new RepMoved(from, to, amount, cause));
    }
  }

  /** Moves coin between accounts; the whole units of a member's salary are taken out if needed. */
  public void moveCoin(Emitter emitter, int from, int to, long amount, Cause cause) {
    if (amount == 0) {
      return;
    }
    if (from >= 0 && ledger.coin(from) < amount) {
      long whole = salary.whole(from, ledger.rep(from));
      emitter.emit(new CoinMoved(Account.SALARY, from, whole, Cause.of(Clause.FEE_3)));
    }
    emitter.emit(new CoinMoved(from, to, amount, cause));
  }

  /**
   * Shares held coin over all REP balances (FEE-2), or gives it to the treasury when there is none.
   */
  public void paySalary(Emitter emitter, long amount, Cause cause) {
    if (amount == 0) {
      return;
    }
    if (ledger.supply() == 0) {
      moveCoin(emitter, Account.HELD, Account.TREASURY, amount, cause);
      return;
    }
    SalaryStep step = salary.stepAfter(amount, ledger.supply());
    moveCoin(emitter, Account.HELD, Account.SALARY, amount, cause);
    emitter.emit(new SalaryPaid(amount, step.index(), step.carry(), cause));
  }

  /** Stakes the holder's REP on a subject; a delegate stakes it under an allowance. */
  public void stake(
      Emitter emitter, Purpose purpose, int subject, int holder, int delegate, long amount) {
    emitter.emit(new RepStaked(purpose, subject, holder, delegate, amount));
  }

  /** Takes back part of the only holder's own stake. */
  public void unstake(Emitter emitter, Purpose purpose, int subject, int holder, long amount) {
    if (amount > 0) {
      emitter.emit(new RepUnstaked(purpose, subject, holder, amount));
    }
  }

  /**
   * Sees to it that this much of the member's REP is free, which is at most what is usable: what is
   * missing is released from its offers, newest first (REP-1).
   */
  public void freeUp(Emitter emitter, int member, long amount) {
    int[] offers = stakes.available().offers(member);
    for (int i = offers.length - 1; i >= 0 && free(member) < amount; i--) {
      long staked = stakes.total(Purpose.OFFER, offers[i]);
      unstake(emitter, Purpose.OFFER, offers[i], member, Math.min(staked, amount - free(member)));
    }
  }

  /** Burns a share of a job's bond, and returns how much that was (AVAIL-3, POOL-9). */
  public long burnBond(Emitter emitter, int job, long ppm, Cause cause) {
    long burned = Ppm.share(stakes.total(Purpose.BOND, job), ppm);
    if (burned > 0) {
      int holder = stakes.stakers(Purpose.BOND, job).holders()[0];
      unstake(emitter, Purpose.BOND, job, holder, burned);
      moveRep(emitter, holder, Account.OUTSIDE, burned, cause);
    }
    return burned;
  }

  /** Frees all stakes that serve this purpose of this subject. */
  public void release(Emitter emitter, Purpose purpose, int subject) {
    if (stakes.total(purpose, subject) > 0) {
      emitter.emit(new StakesReleased(purpose, subject));
    }
  }

  /**
   * Who has staked there, with the sums of own and delegated stakes (POOL-4). Each of them is
   * checked in one short loop, so that the processor fetches their places in memory at once and not
   * one by one when the settlement comes to them: with a million members that is most of its time.
   */
  public Stakers stakers(Purpose purpose, int subject) {
    Stakers stakers = stakes.stakers(purpose, subject);
    boolean sound = true;
    for (int holder : stakers.holders()) {
      sound &= isSound(holder);
    }
    Checks.require(sound, "a staker has staked more than the balance, or salary runs ahead");
    return stakers;
  }

  /** Whether no more is staked than the balance (REP-1) and salary does not run ahead (FEE-3). */
  private boolean isSound(int member) {
    return stakes.staked(member) <= ledger.rep(member) & salary.isBehind(member);
  }

  /** The member's number, or {@link Context#NOBODY}. */
  public int number(MemberId id) {
    return members.number(id);
  }
}
