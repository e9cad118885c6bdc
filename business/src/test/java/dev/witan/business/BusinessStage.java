package dev.witan.business;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.Availability;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityModule;
import dev.witan.availability.Offer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.forum.Forum;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumModule;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
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
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationModule;
import dev.witan.reputation.ledger.Account;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolModule;
import dev.witan.validationpool.Pools;
import dev.witan.validationpool.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests on top of all that they need, with members who have 1000 coin each. Requests, posts and
 * offers go by their numbers; timers fire when time passes. After every step it looks at all that
 * must hold ({@link BusinessChecks}), and that a restored copy is the same.
 */
final class BusinessStage {
  static final long ONE = 1_000_000;

  private static final Cause CAUSE = Cause.of(Clause.COIN_1);

  final Reputation reputation = new Reputation();
  final Forum forum = new Forum(reputation);
  final ParameterVersions parameters = new ParameterVersions();
  final Pools pools = new Pools(reputation, parameters);
  final Availability availability = new Availability(reputation);
  final Requests requests = new Requests(parameters);
  final Timers timers = new Timers();
  final TestRegistry registry = new TestRegistry();
  long time = 1000;
  private int entries;

  BusinessStage(Map<Parameter, Long> set, String... handles) {
    registry.state(parameters);
    new ReputationModule(reputation).register(registry, parameters);
    new ForumModule(forum).register(registry, parameters);
    PoolModule poolModule = new PoolModule(pools, forum, reputation);
    poolModule.register(registry, parameters, timers);
    new AvailabilityModule(availability, reputation).register(registry, timers);
    new BusinessModule(requests, availability, pools, forum, reputation)
        .register(registry, parameters, poolModule.opener(parameters), timers);
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

  /** The next version of the parameters is in force. */
  void set(Parameter parameter, long value) {
    parameters.add(parameters.current().next(Map.of(parameter, value)));
  }

  /** Makes an offer that must be taken, for a long time, and returns its number. */
  int offer(String member, long amount, int capacity, long price, String... skills) {
    long until = time + 1_000_000_000_000L;
    must(member, new MakeOffer(amount, List.of(skills), capacity, until, price));
    return availability.offers().size() - 1;
  }

  static FileRequest request(String skill, long fee) {
    return new FileRequest("title", "body", skill, fee, 500, Match.DRAW, Optional.empty());
  }

  static FileRequest direct(String skill, long fee, String expert) {
    return new FileRequest("title", "body", skill, fee, 500, Match.DIRECT, Optional.of(id(expert)));
  }

  /** Files a request that must be taken, and returns its number. */
  int file(String requester, FileRequest request) {
    must(requester, request);
    return requests.size() - 1;
  }

  /** Publishes an evidence post by this member alone and returns its number. */
  int post(String... authors) {
    return post(PostKind.EVIDENCE, authors);
  }

  int post(PostKind kind, String... authors) {
    int post = forum.posts().size();
    List<AuthorShare> shares =
        Arrays.stream(authors)
            .map(author -> new AuthorShare(number(author), 1_000_000 / authors.length))
            .toList();
    registry.emit(
        new PostPublished(
            post, postId(post), kind, number(authors[0]), shares, List.of(), -1, -1, 0, time));
    return post;
  }

  static Hash256 postId(int post) {
    return Hash256.ofText("post " + post);
  }

  /** The expert accepts and submits evidence at once; the number of the pool. */
  int submit(String expert, int request) {
    must(expert, new AcceptRequest(request));
    must(expert, new SubmitEvidence(request, postId(post(expert))));
    return requests.get(request).pool();
  }

  void stake(String member, int pool, Side side, long amount) {
    must(member, new StakeOnPool(pool, side, amount, Optional.empty()));
  }

  void must(String actor, Command command) {
    assertThat(run(actor, command)).isEqualTo("accepted");
  }

  /** The code of the rejection with its detail, or "accepted". */
  String run(String actor, Command command) {
    byte[] before = snapshot();
    begin();
    Context context =
        new Context(
            new Entry(entries, time, Hash256.ofText("entry")),
            Hash256.ofText("command"),
            number(actor),
            null);
    Optional<Rejection> rejection = registry.handle(command, context);
    if (rejection.isEmpty()) {
      assertThat(registry.events).isNotEmpty();
      check();
      return "accepted";
    }
    assertThat(registry.events).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
    String code = rejection.get().code().code();
    return rejection.get().detail().isEmpty() ? code : code + ": " + rejection.get().detail();
  }

  /** Lets time pass until then; what is due fires. */
  void pass(long until) {
    begin();
    while (timers.isDue(until)) {
      registry.fire(timers.next());
      check();
    }
    time = until;
  }

  private void begin() {
    registry.begin(Hash256.ofText("seed " + entries++));
  }

  RequestState state(int request) {
    return requests.get(request).state();
  }

  /** The handle of the request's expert, or "nobody". */
  String expert(int request) {
    int expert = requests.get(request).expert();
    return expert == Context.NOBODY ? "nobody" : reputation.members().handle(expert);
  }

  Offer offer(int number) {
    return availability.offers().get(number);
  }

  long unbonded(int offer) {
    return availability.offers().unbonded(offer(offer));
  }

  long bonded(int offer) {
    return availability.offers().bonded(offer(offer));
  }

  long rep(String member) {
    return reputation.rep(number(member));
  }

  long staked(String member) {
    return reputation.stakes().staked(number(member));
  }

  long coin(String member) {
    return reputation.coin(number(member));
  }

  byte[] snapshot() {
    Output output = new Output();
    registry.states.forEach(state -> state.write(output));
    return output.toBytes();
  }

  /** A stage with the state that this one's snapshot holds. */
  BusinessStage restored() {
    BusinessStage copy = new BusinessStage(Map.of(Parameter.POOL_MIN_FEE, 5L), "left", "over");
    copy.registry.emit(
        new BusinessEvent.RequestFiled(0, 0, "sql", 7, 8, 0, Context.NOBODY, 9_000_000));
    Input input = new Input(snapshot());
    copy.registry.states.forEach(state -> state.restore(input));
    input.end();
    return copy;
  }

  private void check() {
    BusinessChecks.check(this);
    BusinessStage copy = restored();
    assertThat(copy.snapshot()).isEqualTo(snapshot());
    BusinessChecks.check(copy);
  }
}
