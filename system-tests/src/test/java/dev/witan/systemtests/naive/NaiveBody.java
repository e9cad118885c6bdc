package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.big;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/**
 * A whole body, naively. Every command first fires the timers that are due, then answers whether it
 * was accepted; a rejected one changes nothing more. What a caller may not do at all (go back in
 * time, name two pools alike, name an unknown parameter) is an {@link IllegalArgumentException}.
 */
public final class NaiveBody {
  /** No clause says so: how many timers one tick fires; the next tick goes on. */
  private static final int TIMERS_PER_TICK = 1000;

  private final NaiveState state;
  private final NaiveMembers members;
  private final NaivePosting posting;
  private final NaivePooling pooling;
  private final NaiveOffering offering;
  private final NaiveRequesting requesting;
  private final NaiveMatching matching;
  private final NaiveProposing proposing;
  private long lastAt;

  /** Founds a body; parameters that are not given take their defaults of section 8. */
  public NaiveBody(Map<String, Long> founding, List<String> treasurers, long at) {
    this(founding, treasurers, at, NaiveEntries.ofScenario(""));
  }

  /** Founds a body whose entries have these seeds, given by their position. */
  public NaiveBody(
      Map<String, Long> founding, List<String> treasurers, long at, LongFunction<byte[]> seeds) {
    state = new NaiveState(new NaiveParameters(founding), at, new NaiveEntries(seeds));
    members = new NaiveMembers(state);
    posting = new NaivePosting(state);
    pooling = new NaivePooling(state);
    offering = new NaiveOffering(state);
    requesting = new NaiveRequesting(state, offering, pooling);
    matching = new NaiveMatching(state, requesting);
    proposing = new NaiveProposing(state, pooling);
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
    while (state.timers.firstDue(at) != null) {
      tick(at);
    }
    state.now = at;
    return true;
  }

  /** TIME-2: an entry that fires what is due, one timer after the other. */
  private void tick(long at) {
    state.entries.begin();
    NaiveTimers.Timer due = state.timers.firstDue(at);
    for (int fired = 0; fired < TIMERS_PER_TICK && due != null; fired++) {
      state.timers.end(due.owner());
      state.now = due.deadline().longValueExact(); // TIME-1
      due.action().run();
      matching.matchAll();
      due = state.timers.firstDue(at);
    }
    state.entries.end();
  }

  /**
   * Changes a parameter for what begins from now on (POOL-2), as a ratified proposal would, by a
   * command that takes an entry of its own.
   */
  public void setParameter(String name, long value) {
    state.entries.begin();
    state.parameters.set(name, big(value));
    state.entries.end();
  }

  /** MEMBER-1 and MEMBER-3. */
  public boolean register(long at, String handle, String sponsor) {
    return entry(at, () -> members.register(handle, sponsor));
  }

  /** COIN-1 and NUM-4. */
  public boolean issue(long at, String as, String to, long amount, String reference) {
    return entry(at, () -> members.issue(as, to, amount, reference));
  }

  /** COIN-1: free coin to another member. */
  public boolean transfer(long at, String as, String to, long amount) {
    return entry(at, () -> members.transfer(as, to, amount));
  }

  /** COIN-1. */
  public boolean redeem(long at, String as, long amount) {
    return entry(at, () -> members.redeem(as, amount));
  }

  /** REP-3 and FORUM-8. */
  public boolean allow(long at, String as, String to, long amount, long until) {
    return entry(at, () -> members.allow(as, to, amount, until));
  }

  /** FORUM-1, FORUM-2 and FORUM-8. A proposal that is published so must not be submitted. */
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
    return publish(
        at, as, post, kind, authors, citations, replyTo, title, bodyBytes, attachmentBytes, null);
  }

  /** GOV-1: the same with a proposal's block, which is null for every other post. */
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
      List<Long> attachmentBytes,
      NaiveBlock block) {
    if (NaiveMembers.RESERVED.contains(post)) {
      throw new IllegalArgumentException("a post named " + post);
    }
    BigInteger bytes = NaivePosting.bytes(bodyBytes, attachmentBytes);
    return entry(
        at,
        () -> {
          if (!state.members.containsKey(as)
              || state.posts.containsKey(post)
              || !posting.mayHaveContent(kind, replyTo, title, bodyBytes, attachmentBytes)
              || !posting.mayHaveAuthors(as, authors)
              || !posting.mayCite(citations)
              || !posting.mayCarry(kind, block)
              || !posting.mayPublishBytes(as, bytes)) {
            return false;
          }
          NaivePost made = new NaivePost(post, kind, as, state.now, bytes, authors, citations);
          made.block = block;
          state.posts.put(post, made);
          return true;
        });
  }

  /** POOL-1, POOL-2 and POOL-6; null asks for the duration or quorum in force. */
  public boolean openPool(
      long at, String as, String pool, String post, long fee, Long duration, Long quorum) {
    requireNew(pool, state.pools);
    return entry(at, () -> pooling.open(as, pool, post, big(fee), duration, quorum));
  }

  /** POOL-3, POOL-4, POOL-6 and POOL-7; a holder of null is the member itself. */
  public boolean stake(
      long at, String as, String pool, boolean inFavour, long amount, String holder) {
    String who = holder == null ? as : holder;
    return entry(at, () -> pooling.stake(as, pool, inFavour, big(amount), who));
  }

  /** AVAIL-1. */
  public boolean offer(
      long at,
      String as,
      String offer,
      long amount,
      List<String> skills,
      long capacity,
      long until,
      long price) {
    requireNew(offer, state.offers);
    return entry(
        at, () -> offering.offer(as, offer, big(amount), skills, capacity, until, big(price)));
  }

  /** AVAIL-1: both are the new totals. */
  public boolean changeOffer(long at, String as, String offer, long amount, long until) {
    return entry(at, () -> offering.change(as, offer, big(amount), until));
  }

  /** AVAIL-1. */
  public boolean withdrawOffer(long at, String as, String offer) {
    return entry(at, () -> offering.withdraw(as, offer));
  }

  /** BUS-1; the expert is null for a draw. */
  public boolean file(
      long at,
      String as,
      String request,
      String title,
      long bodyBytes,
      String skill,
      long fee,
      long deliverWithin,
      String expert) {
    requireNew(request, state.requests);
    return entry(
        at,
        () -> {
          NaiveParameters terms = state.parameters.copy();
          NaiveRequest made =
              new NaiveRequest(request, as, skill, big(fee), deliverWithin, expert, terms);
          return requesting.file(made, title, bodyBytes);
        });
  }

  /** AVAIL-3. */
  public boolean accept(long at, String as, String request) {
    return entry(at, () -> requesting.accept(as, request));
  }

  /** AVAIL-3. */
  public boolean decline(long at, String as, String request) {
    return entry(at, () -> requesting.decline(as, request));
  }

  /** BUS-5 and BUS-6; the pool is named after the request. */
  public boolean submit(long at, String as, String request, String post) {
    return entry(at, () -> requesting.submit(as, request, post));
  }

  /** BUS-5. */
  public boolean comment(long at, String as, String request, long textBytes) {
    return entry(at, () -> requesting.comment(as, request, textBytes));
  }

  /** BUS-4. */
  public boolean cancel(long at, String as, String request) {
    return entry(at, () -> requesting.cancel(as, request));
  }

  /** BUS-8. */
  public boolean extend(long at, String as, String request, long until) {
    return entry(at, () -> requesting.extend(as, request, until));
  }

  /** BUS-8. */
  public boolean giveBack(long at, String as, String request) {
    return entry(at, () -> requesting.giveBack(as, request));
  }

  /** GOV-1 and GOV-2; the referenda are named after the proposal. */
  public boolean submitProposal(long at, String as, String proposal, String post) {
    requireNew(proposal, state.proposals);
    return entry(at, () -> proposing.submit(as, proposal, post));
  }

  /** GOV-2. */
  public boolean attest(long at, String as, String proposal, long amount) {
    return entry(at, () -> proposing.attest(as, proposal, big(amount)));
  }

  /** CMD-1: a rejected command takes no position. Matching is the last thing (BUS-3). */
  private boolean entry(long at, BooleanSupplier command) {
    time(at);
    state.entries.begin();
    boolean accepted = command.getAsBoolean();
    if (accepted) {
      matching.matchAll();
      state.entries.end();
    }
    return accepted;
  }

  private static void requireNew(String name, Map<String, ?> names) {
    if (names.containsKey(name)) {
      throw new IllegalArgumentException("two of the name " + name);
    }
  }

  /** LEDGER-1, FEE-3, FORUM-6, NUM-4 and the signs; throws when one does not hold. */
  public void assertInvariants() {
    new NaiveInvariants(state).check();
  }

  /** What can be seen of the body. */
  public NaiveView view() {
    return new NaiveView(state);
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
