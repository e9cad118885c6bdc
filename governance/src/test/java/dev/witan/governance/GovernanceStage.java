package dev.witan.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.Forum;
import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumModule;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
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
import dev.witan.reputation.stake.Purpose;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolModule;
import dev.witan.validationpool.Pools;
import dev.witan.validationpool.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proposals on top of all that they need. Proposals, posts and pools go by their numbers; timers
 * fire when time passes. After every step it looks at all sums, and that a restored copy is the
 * same.
 */
final class GovernanceStage {
  static final long ONE = 1_000_000;

  private static final Cause CAUSE = Cause.of(Clause.COIN_1);

  final Reputation reputation = new Reputation();
  final Forum forum = new Forum(reputation);
  final ParameterVersions parameters = new ParameterVersions();
  final Pools pools = new Pools(reputation, parameters);
  final Proposals proposals = new Proposals(parameters);
  final Artifacts artifacts = new Artifacts();
  final Timers timers = new Timers();
  final TestRegistry registry = new TestRegistry();
  long time = 1000;

  GovernanceStage(Map<Parameter, Long> set, String... handles) {
    registry.state(parameters);
    new ReputationModule(reputation).register(registry, parameters);
    new ForumModule(forum).register(registry, parameters);
    PoolModule poolModule = new PoolModule(pools, forum, reputation);
    poolModule.register(registry, parameters, timers);
    new GovernanceModule(proposals, artifacts, pools, forum, reputation)
        .register(registry, parameters, poolModule.opener(parameters), timers);
    registry.state(timers);
    parameters.add(Parameters.founding(set));
    for (String handle : handles) {
      PublicKey key = new PublicKey(Hash256.ofText(handle));
      int number = reputation.members().size();
      registry.emit(new MemberRegistered(number, id(handle), handle, "", key, Optional.empty()));
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

  void fillTreasury(long amount) {
    reputation.moveCoin(registry, Account.OUTSIDE, Account.TREASURY, amount, CAUSE);
  }

  /** The next version of the parameters is in force. */
  void set(Parameter parameter, long value) {
    parameters.add(parameters.current().next(Map.of(parameter, value)));
  }

  /** A block that sets one parameter after a delay of 100. */
  static Block block(Parameter parameter, long value) {
    return new Block(
        new TreeMap<>(Map.of(parameter, value)), new TreeMap<>(), List.of(), List.of(), 100);
  }

  static Block payments(List<String> treasurers, Payment... payments) {
    return new Block(new TreeMap<>(), new TreeMap<>(), treasurers, List.of(payments), 100);
  }

  static Block artifact(String name, int post) {
    return new Block(
        new TreeMap<>(), new TreeMap<>(Map.of(name, postId(post))), List.of(), List.of(), 100);
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

  int artifactPost(String author, String name) {
    int post = post(PostKind.ARTIFACT, author);
    registry.emit(new ArtifactCarried(post, new Artifact(name, "1")));
    return post;
  }

  int proposalPost(Block block, String... authors) {
    int post = post(PostKind.PROPOSAL, authors);
    registry.emit(new BlockCarried(post, block));
    return post;
  }

  static Hash256 postId(int post) {
    return Hash256.ofText("post " + post);
  }

  /** Submits a new post with this block, which must be taken; the number of the proposal. */
  int propose(String author, Block block) {
    must(author, new SubmitProposal(postId(proposalPost(block, author))));
    return proposals.size() - 1;
  }

  void attest(String member, int proposal, long amount) {
    must(member, new AttestProposal(proposal, amount));
  }

  void stake(String member, int pool, Side side, long amount) {
    must(member, new StakeOnPool(pool, side, amount, Optional.empty()));
  }

  /** The pool of the proposal's referendum. */
  Pool referendum(int proposal, int round) {
    return pools.get(proposals.get(proposal).referendum(round));
  }

  /** Takes the open referendum of this round to its end with one stake for it. */
  void pass(int proposal, int round, String member, long amount) {
    Pool pool = referendum(proposal, round);
    stake(member, pool.number(), Side.FOR, amount);
    passTime(pool.deadline());
  }

  ProposalState state(int proposal) {
    return proposals.get(proposal).state();
  }

  long staked(String member) {
    return reputation.stakes().staked(number(member));
  }

  long attested(int proposal) {
    return reputation.stakes().total(Purpose.PROPOSAL, proposal);
  }

  long rep(String member) {
    return reputation.rep(number(member));
  }

  void must(String actor, Command command) {
    assertThat(run(actor, command)).isEqualTo("accepted");
  }

  /** The code of the rejection with its detail, or "accepted". */
  String run(String actor, Command command) {
    byte[] before = snapshot();
    registry.begin(Hash256.ofText("seed"));
    Entry entry = new Entry(1, time, Hash256.ofText("seed"));
    Context context = new Context(entry, Hash256.ofText("command"), number(actor), null);
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
  void passTime(long until) {
    registry.begin(Hash256.ofText("seed"));
    while (timers.isDue(until)) {
      registry.fire(timers.next());
      check();
    }
    time = until;
  }

  byte[] snapshot() {
    Output output = new Output();
    registry.states.forEach(state -> state.write(output));
    return output.toBytes();
  }

  /** A stage with the state that this one's snapshot holds. */
  GovernanceStage restored() {
    GovernanceStage copy = new GovernanceStage(Map.of(Parameter.POOL_MIN_FEE, 5L), "left");
    copy.registry.emit(new GovernanceEvent.ProposalSubmitted(0, 3, 0, 0, 77));
    copy.registry.emit(
        new GovernanceEvent.ProposalTookEffect(
            0, new TreeMap<>(), new TreeMap<>(Map.of("left", 3))));
    Input input = new Input(snapshot());
    copy.registry.states.forEach(state -> state.restore(input));
    input.end();
    return copy;
  }

  /** LEDGER-1 and REP-1 in full; a proposal is staked on just while it may need it (GOV-2). */
  private void check() {
    assertThat(reputation.ledger().isConservedInFull()).as("LEDGER-1").isTrue();
    assertThat(reputation.stakes().isConsistent()).as("REP-1").isTrue();
    for (int member = 0; member < reputation.members().size(); member++) {
      assertThat(reputation.free(member)).as("REP-1").isNotNegative();
    }
    for (int proposal = 0; proposal < proposals.size(); proposal++) {
      boolean mayBeStaked =
          state(proposal) == ProposalState.ATTESTING
              || state(proposal) == ProposalState.REFERENDUM1;
      assertThat(mayBeStaked ? 0 : attested(proposal)).as("GOV-2").isZero();
      for (int round = 1; round <= Proposal.ROUNDS; round++) {
        boolean isOpen =
            proposals.get(proposal).referendum(round) != Context.NOBODY
                && referendum(proposal, round).isOpen();
        assertThat(isOpen)
            .as("GOV-3: the referendum of the state is open, and no other")
            .isEqualTo(state(proposal) == ProposalState.referendum(round));
      }
    }
    assertThat(restored().snapshot()).isEqualTo(snapshot());
    assertThat(restored().proposals.size()).isEqualTo(proposals.size());
  }
}
