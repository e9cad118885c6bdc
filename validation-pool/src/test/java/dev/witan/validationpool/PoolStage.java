package dev.witan.validationpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.Forum;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumModule;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.AllowanceSet;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationModule;
import dev.witan.reputation.ledger.Account;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pools on top of forum and reputation, with members who have coin. Pools and posts go by their
 * numbers; timers fire when time passes. After every command it looks at all sums, and that a
 * restored copy is the same.
 */
final class PoolStage {
  static final long ONE = 1_000_000;

  private static final Cause CAUSE = Cause.of(Clause.COIN_1);

  final Reputation reputation = new Reputation();
  final Forum forum = new Forum(reputation);
  final ParameterVersions parameters = new ParameterVersions();
  final Pools pools = new Pools(reputation, parameters);
  final Timers timers = new Timers();
  final TestRegistry registry = new TestRegistry();
  long time = 1000;

  PoolStage(Map<Parameter, Long> set, String... handles) {
    registry.state(parameters);
    new ReputationModule(reputation).register(registry, parameters);
    new ForumModule(forum).register(registry, parameters);
    new PoolModule(pools, forum, reputation).register(registry, parameters, timers);
    registry.state(timers);
    parameters.add(Parameters.founding(set));
    for (String handle : handles) {
      PublicKey key = new PublicKey(Hash256.ofText(handle));
      int number = reputation.members().size();
      registry.emit(new MemberRegistered(number, id(handle), handle, "", key, Optional.empty()));
      reputation.moveCoin(registry, Account.OUTSIDE, number, 1000 * ONE, CAUSE);
    }
  }

  static MemberId id(String handle) {
    return MemberId.of(new PublicKey(Hash256.ofText(handle)));
  }

  int number(String handle) {
    return reputation.members().named(handle);
  }

  void mint(String member, long amount) {
    reputation.moveRep(registry, Account.OUTSIDE, number(member), amount, CAUSE);
  }

  void burn(String member, long amount) {
    reputation.moveRep(registry, number(member), Account.OUTSIDE, amount, CAUSE);
  }

  void allow(String holder, String delegate, long amount, long until) {
    registry.emit(new AllowanceSet(number(holder), number(delegate), amount, until, time));
  }

  /** Publishes an evidence post by this member alone and returns its number. */
  int post(String author, CitedPost... citations) {
    return post(PostKind.EVIDENCE, List.of(new AuthorShare(number(author), 1_000_000)), citations);
  }

  int post(PostKind kind, List<AuthorShare> authors, CitedPost... citations) {
    int post = forum.posts().size();
    int signer = authors.get(0).member();
    registry.emit(
        new PostPublished(
            post, postId(post), kind, signer, authors, List.of(citations), -1, -1, 0, time));
    return post;
  }

  static Hash256 postId(int post) {
    return Hash256.ofText("post " + post);
  }

  /** Opens a pool that must open, and returns its number. */
  int open(String author, int post, long fee) {
    assertThat(run(author, open(post, fee))).isEqualTo("accepted");
    return pools.size() - 1;
  }

  static OpenPool open(int post, long fee) {
    return new OpenPool(postId(post), fee, OptionalLong.empty(), OptionalLong.empty());
  }

  String stake(String member, int pool, Side side, long amount) {
    return run(member, new StakeOnPool(pool, side, amount, Optional.empty()));
  }

  String stakeFor(String holder, String delegate, int pool, Side side, long amount) {
    return run(delegate, new StakeOnPool(pool, side, amount, Optional.of(id(holder))));
  }

  /** The code of the rejection with its detail, or "accepted". */
  String run(String actor, Command command) {
    byte[] before = snapshot();
    registry.events.clear();
    Entry entry = new Entry(1, time, Hash256.ofText("seed"));
    Context context = new Context(entry, Hash256.ofText("command"), number(actor), null);
    Optional<Rejection> rejection = registry.handle(command, context);
    if (rejection.isEmpty()) {
      assertThat(registry.events).isNotEmpty();
      checkSums();
      return "accepted";
    }
    assertThat(registry.events).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
    String code = rejection.get().code().code();
    return rejection.get().detail().isEmpty() ? code : code + ": " + rejection.get().detail();
  }

  /** Lets time pass until then; what is due fires. */
  void pass(long until) {
    registry.events.clear();
    while (timers.isDue(until)) {
      registry.fire(timers.next());
      checkSums();
    }
    time = until;
  }

  /** Lets time pass until the pool's deadline. */
  void passDeadline(int pool) {
    pass(pools.get(pool).deadline());
  }

  Pool pool(int pool) {
    return pools.get(pool);
  }

  PoolState state(int pool) {
    return pools.get(pool).state();
  }

  long rep(String member) {
    return reputation.rep(number(member));
  }

  long coin(String member) {
    return reputation.coin(number(member));
  }

  long own(int account) {
    return reputation.ledger().coin(account);
  }

  List<Event> events() {
    return registry.events;
  }

  byte[] snapshot() {
    Output output = new Output();
    registry.states.forEach(state -> state.write(output));
    return output.toBytes();
  }

  /** A stage with the state that this one's snapshot holds. */
  PoolStage restored() {
    PoolStage copy = new PoolStage(Map.of(Parameter.POOL_MIN_FEE, 5L), "left");
    copy.registry.emit(new PoolEvent.PoolOpened(0, 3, 0, 1, 0, 9, 9, 9, 9));
    Input input = new Input(snapshot());
    copy.registry.states.forEach(state -> state.restore(input));
    input.end();
    return copy;
  }

  /** LEDGER-1 and REP-1 in full; the coin held is what open pools will distribute or return. */
  private void checkSums() {
    assertThat(reputation.ledger().isConservedInFull()).as("LEDGER-1").isTrue();
    assertThat(reputation.stakes().isConsistent()).as("REP-1").isTrue();
    long fees = 0;
    for (int number = 0; number < pools.size(); number++) {
      fees += pool(number).isOpen() ? pool(number).fee() : 0;
    }
    assertThat(own(Account.HELD)).isEqualTo(fees);
    for (int member = 0; member < reputation.members().size(); member++) {
      assertThat(reputation.free(member)).as("REP-1").isNotNegative();
    }
    assertThat(restored().snapshot()).isEqualTo(snapshot());
  }
}
