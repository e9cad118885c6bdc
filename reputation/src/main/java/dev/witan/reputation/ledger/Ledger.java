package dev.witan.reputation.ledger;

import dev.witan.kernel.Input;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who holds how much REP and coin, in micro-units. A member's coin here leaves out the whole units
 * of its salary that it has not taken out yet; {@code Reputation.coin} includes them.
 */
public final class Ledger implements Snapshotted {
  private final Balances rep = new Balances();
  private final Balances coin = new Balances();
  private final Set<String> depositReferences = new LinkedHashSet<>();
  private long mintReserve;

  /** REP of a member or an own account. */
  public long rep(int account) {
    return rep.of(account);
  }

  /** Coin of a member, without salary, or of an own account. */
  public long coin(int account) {
    return coin.of(account);
  }

  /** REP in existence: what the balances of all members add up to, outside of a settlement. */
  public long supply() {
    return rep.issued() - rep.destroyed();
  }

  /** All REP that was ever minted. */
  public long minted() {
    return rep.issued();
  }

  /** All REP that was ever destroyed. */
  public long burned() {
    return rep.destroyed();
  }

  /** All coin that was ever issued. */
  public long issued() {
    return coin.issued();
  }

  /** All coin that was ever redeemed. */
  public long redeemed() {
    return coin.destroyed();
  }

  /** What open pools and requests may still mint at most (NUM-4). */
  public long mintReserve() {
    return mintReserve;
  }

  public boolean isReferenceUsed(String reference) {
    return depositReferences.contains(reference);
  }

  /**
   * The running form of LEDGER-1, looked at after every entry. An empty {@link Account#FLOW} is
   * FORUM-6: what was minted has arrived at members or was destroyed.
   */
  public boolean isConserved() {
    return rep.isConserved()
        && coin.isConserved()
        && rep.of(Account.FLOW) == 0
        && mintReserve >= 0
        && supply() + mintReserve <= Limits.ASSET_MAX
        && issued() - redeemed() <= Limits.ASSET_MAX;
  }

  /** The full form of LEDGER-1, which looks at every balance. */
  public boolean isConservedInFull() {
    return isConserved() && rep.isConservedInFull() && coin.isConservedInFull();
  }

  @Mutator
  void addMember() {
    rep.addMember();
    coin.addMember();
  }

  @Mutator
  void moveRep(int from, int to, long amount) {
    rep.move(from, to, amount);
  }

  @Mutator
  void moveCoin(int from, int to, long amount) {
    coin.move(from, to, amount);
  }

  @Mutator
  void useReference(String reference) {
    depositReferences.add(reference);
  }

  @Mutator
  void changeMintReserve(long change) {
    mintReserve += change;
  }

  @Override
  public void write(Output output) {
    rep.write(output);
    coin.write(output);
    output.count(mintReserve).count(depositReferences.size());
    depositReferences.forEach(output::text);
  }

  @Override
  public void restore(Input input) {
    rep.restore(input);
    coin.restore(input);
    mintReserve = input.count();
    depositReferences.clear();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      depositReferences.add(input.text());
    }
  }
}
