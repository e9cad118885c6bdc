package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.TOTAL_MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A whole body, naively. Every command first fires the timers that are due, then answers whether it
 * was accepted; a rejected one changes nothing more. What a caller may not do at all (go back in
 * time, name two pools alike, name an unknown parameter) is an {@link IllegalArgumentException}.
 */
public final class NaiveBody {
  private static final String TREASURY = "treasury";
  private static final Pattern HANDLE = Pattern.compile("[a-z0-9-]{3,32}");
  private static final Set<String> RESERVED = Set.of(NaiveCitation.INCINERATOR, TREASURY);
  private static final int OPEN_MOST = 64;

  private final NaiveState state;
  private final NaivePooling pooling;
  private final NaivePosting posting;
  private long lastAt;

  /** Founds a body; parameters that are not given take their defaults of section 8. */
  public NaiveBody(Map<String, Long> founding, List<String> treasurers, long at) {
    state = new NaiveState(new NaiveParameters(founding), at);
    pooling = new NaivePooling(state);
    posting = new NaivePosting(state);
    lastAt = at;
    for (String treasurer : treasurers) {
      state.treasurers.add(treasurer);
      state.members.put(treasurer, new NaiveMember(treasurer));
    }
  }

  /** Lets time pass. */
  public boolean time(long at) {
    if (at < lastAt) {
      throw new IllegalArgumentException("TIME-1: " + at + " is before " + lastAt);
    }
    lastAt = at;
    pooling.fireDue(at);
    state.now = at;
    return true;
  }

  /** Changes a parameter for what begins from now on (POOL-2), as a ratified proposal would. */
  public void setParameter(String name, long value) {
    state.parameters.set(name, big(value));
  }

  /** MEMBER-1 and MEMBER-3. */
  public boolean register(long at, String handle, String sponsor) {
    time(at);
    if (!HANDLE.matcher(handle).matches() || RESERVED.contains(handle)) {
      return false;
    }
    if (state.members.containsKey(handle)) {
      return false;
    }
    BigInteger fee = state.parameters.get("member.fee");
    if (sponsor == null) {
      if (fee.signum() > 0) {
        return false;
      }
    } else {
      if (!state.members.containsKey(sponsor) || less(state.members.get(sponsor).coin, fee)) {
        return false;
      }
    }
    state.members.put(handle, new NaiveMember(handle));
    if (sponsor != null) {
      state.addCoin(sponsor, fee.negate());
      state.treasury = state.treasury.add(fee);
    }
    BigInteger grant = state.parameters.get("coin.initialGrant");
    if (sponsor != null && state.treasurers.contains(sponsor) && !less(state.treasury, grant)) {
      state.treasury = state.treasury.subtract(grant);
      state.addCoin(handle, grant);
    }
    return true;
  }

  /** COIN-1 and NUM-4. */
  public boolean issue(long at, String as, String to, long amount, String reference) {
    time(at);
    if (!state.treasurers.contains(as) || amount <= 0) {
      return false;
    }
    if (!to.equals(TREASURY) && !state.members.containsKey(to)) {
      return false;
    }
    if (reference.isEmpty() || state.references.contains(reference)) {
      return false;
    }
    if (less(MOST, state.coinInExistence().add(big(amount)))
        || less(TOTAL_MOST, state.issued.add(big(amount)))) {
      return false;
    }
    state.references.add(reference);
    state.issued = state.issued.add(big(amount));
    if (to.equals(TREASURY)) {
      state.treasury = state.treasury.add(big(amount));
    } else {
      state.addCoin(to, big(amount));
    }
    return true;
  }

  /** COIN-1: free coin to another member. */
  public boolean transfer(long at, String as, String to, long amount) {
    time(at);
    if (!canSpend(as, amount) || !state.members.containsKey(to) || as.equals(to)) {
      return false;
    }
    state.addCoin(as, big(-amount));
    state.addCoin(to, big(amount));
    return true;
  }

  /** COIN-1. */
  public boolean redeem(long at, String as, long amount) {
    time(at);
    if (!canSpend(as, amount)) {
      return false;
    }
    state.addCoin(as, big(-amount));
    state.redeemed = state.redeemed.add(big(amount));
    return true;
  }

  private boolean canSpend(String as, long amount) {
    return state.members.containsKey(as)
        && amount > 0
        && !less(state.members.get(as).coin, big(amount));
  }

  /** REP-3 and FORUM-8. */
  public boolean allow(long at, String as, String to, long amount, long until) {
    time(at);
    if (!state.members.containsKey(as) || !state.members.containsKey(to) || as.equals(to)) {
      return false;
    }
    NaiveAllowance old = null;
    int othersOpen = 0;
    for (NaiveAllowance allowance : state.allowances) {
      if (allowance.holder().equals(as) && allowance.isOpen(at)) {
        if (allowance.delegate().equals(to)) {
          old = allowance;
        } else {
          othersOpen = othersOpen + 1;
        }
      }
    }
    NaiveAllowance allowance = new NaiveAllowance(as, to, big(amount), until);
    if (amount == 0 && old == null) {
      return false;
    }
    if (amount != 0 && (!allowance.isOpen(at) || allowance.equals(old))) {
      return false;
    }
    if (amount != 0 && othersOpen + 1 > OPEN_MOST) {
      return false;
    }
    state.allowances.removeIf(each -> each.holder().equals(as) && each.delegate().equals(to));
    if (amount != 0) {
      state.allowances.add(allowance);
    }
    return true;
  }

  /** FORUM-1, FORUM-2 and FORUM-8. */
  public boolean publish(
      long at,
      String as,
      String post,
      String kind,
      LinkedHashMap<String, Long> authors,
      List<NaiveCitation> citations,
      String replyTo,
      String title,
      long bodyBytes,
      List<Long> attachmentBytes) {
    time(at);
    if (RESERVED.contains(post)) {
      throw new IllegalArgumentException("a post named " + post);
    }
    BigInteger bytes = NaivePosting.bytes(bodyBytes, attachmentBytes);
    if (!state.members.containsKey(as)
        || state.posts.containsKey(post)
        || !posting.mayHaveContent(kind, replyTo, title, bodyBytes, attachmentBytes)
        || !posting.mayHaveAuthors(as, authors)
        || !posting.mayCite(citations)
        || !posting.mayPublishBytes(as, bytes)) {
      return false;
    }
    state.posts.put(post, new NaivePost(post, kind, as, at, bytes, authors, citations));
    return true;
  }

  /** POOL-1, POOL-2 and POOL-6; null asks for the duration or quorum in force. */
  public boolean openPool(
      long at, String as, String pool, String post, long fee, Long duration, Long quorum) {
    time(at);
    if (state.pools.containsKey(pool)) {
      throw new IllegalArgumentException("two pools named " + pool);
    }
    return pooling.open(as, pool, post, big(fee), duration, quorum);
  }

  /** POOL-3, POOL-4, POOL-6 and POOL-7; a holder of null is the member itself. */
  public boolean stake(
      long at, String as, String pool, boolean inFavour, long amount, String holder) {
    time(at);
    return pooling.stake(as, pool, inFavour, big(amount), holder == null ? as : holder);
  }

  /** LEDGER-1, FEE-3, FORUM-6, NUM-4 and the signs; throws when one does not hold. */
  public void assertInvariants() {
    new NaiveInvariants(state).check();
  }

  public List<String> handles() {
    return new ArrayList<>(state.members.keySet());
  }

  public List<String> posts() {
    return new ArrayList<>(state.posts.keySet());
  }

  public List<String> pools() {
    return new ArrayList<>(state.pools.keySet());
  }

  public long rep(String handle) {
    return state.members.get(handle).rep.longValueExact();
  }

  public long staked(String handle) {
    return state.staked(handle).longValueExact();
  }

  public long free(String handle) {
    return state.free(handle).longValueExact();
  }

  /** FEE-3: with the whole units of salary. */
  public long coin(String handle) {
    return state.members.get(handle).coin.longValueExact();
  }

  public long value(String post) {
    return state.posts.get(post).value().longValueExact();
  }

  public long valueOf(String post, String author) {
    return state.posts.get(post).values.get(author).longValueExact();
  }

  public String poolState(String pool) {
    return state.pools.get(pool).state;
  }

  public long poolFor(String pool) {
    return state.pools.get(pool).total(true).longValueExact();
  }

  public long poolAgainst(String pool) {
    return state.pools.get(pool).total(false).longValueExact();
  }

  public long deadline(String pool) {
    return state.pools.get(pool).deadline.longValueExact();
  }

  public long supply() {
    return state.supply().longValueExact();
  }

  public long minted() {
    return state.minted.longValueExact();
  }

  public long burned() {
    return state.burned.longValueExact();
  }

  public long coinIssued() {
    return state.issued.longValueExact();
  }

  public long coinRedeemed() {
    return state.redeemed.longValueExact();
  }

  public long treasury() {
    return state.treasury.longValueExact();
  }

  public long held() {
    return state.held().longValueExact();
  }

  /** What is left in the salary account after the whole units of every member's salary. */
  public long salaryLeft() {
    return state.salaryIn.subtract(state.salaryOut).longValueExact();
  }
}
