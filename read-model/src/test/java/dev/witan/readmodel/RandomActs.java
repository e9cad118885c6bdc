package dev.witan.readmodel;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.availability.Offer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.business.Request;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.governance.Proposal;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Members who do this and that; the seed repeats it. What the rules refuse leaves no trace. */
final class RandomActs {
  static final List<String> HANDLES =
      List.of("ann", "bob", "cat", "dan", "eve", TestBody.TREASURER);
  private static final long COIN = 1_000_000;
  private static final List<String> SKILLS = List.of("java", "sql");

  final TestBody body;
  private final SplittableRandom random;
  private final RandomPosts posts;
  private int made;

  RandomActs(long seed) {
    random = new SplittableRandom(seed);
    body = new TestBody(new TreeMap<>(parameters(random)));
    posts = new RandomPosts(body, random);
    for (String handle : HANDLES) {
      if (!handle.equals(TestBody.TREASURER)) {
        register(handle);
      }
      issue(handle);
    }
    for (String handle : HANDLES) {
      bootstrap(handle);
    }
    body.does(TestBody.TREASURER, new IssueCoin(Optional.empty(), 50 * COIN, "treasury"));
  }

  /** One random act. */
  void act() {
    switch (random.nextInt(12)) {
      case 0, 1 -> posts.publish(anybody());
      case 2, 3 -> pool();
      case 4 -> work();
      case 5 -> members();
      case 6, 7 -> offer();
      case 8, 9 -> request();
      case 10 -> govern();
      default -> body.pass(random.nextInt(10) == 0 ? 5_000 : random.nextInt(400));
    }
  }

  private static Map<Parameter, Long> parameters(SplittableRandom random) {
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    set.put(Parameter.POOL_DURATION, 800L);
    set.put(Parameter.POOL_MIN_FEE, 1L);
    set.put(Parameter.POOL_QUORUM, random.nextBoolean() ? 0L : 150_000L);
    set.put(Parameter.POOL_REDISTRIBUTE, (long) random.nextInt(2));
    set.put(Parameter.POOL_QUIET_PERIOD, 500_000L);
    set.put(Parameter.POOL_BINDING_RATIO, 300_000L);
    set.put(Parameter.FORUM_MIN_FLOW, 0L);
    set.put(Parameter.FEE_AUTHOR_SHARE, 100_000L);
    set.put(Parameter.AVAILABILITY_ACCEPT_WITHIN, 500L);
    set.put(Parameter.BUSINESS_MATCH_WITHIN, 2_000L);
    set.put(Parameter.BUSINESS_MAX_ATTEMPTS, 2L);
    set.put(Parameter.GOVERNANCE_DURATION, 300L);
    set.put(Parameter.GOVERNANCE_ATTEST_WITHIN, 2_000L);
    set.put(Parameter.GOVERNANCE_ATTESTATION, 50_000L);
    set.put(Parameter.GOVERNANCE_QUORUM, 50_000L);
    set.put(Parameter.GOVERNANCE_MIN_DELAY, 100L);
    return set;
  }

  private void register(String handle) {
    Hash256 recovery = Hash256.of(TestBody.key("recovery " + handle + " 0").bytes());
    body.does(
        Optional.empty(),
        TestBody.key(handle),
        new RegisterMember(
            handle,
            TestBody.key(handle),
            random.nextBoolean() ? "" : "Name of " + handle,
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(recovery),
            Optional.empty()));
  }

  private void issue(String handle) {
    body.does(
        TestBody.TREASURER,
        new IssueCoin(
            Optional.of(TestBody.id(handle)), 100 * COIN + random.nextInt(1000), "d" + made++));
  }

  /** The first pools are accepted for want of voters, so that there is REP. */
  private void bootstrap(String handle) {
    posts.publish(handle);
    int post = body.modules().forum().posts().size() - 1;
    Hash256 id = body.modules().forum().posts().get(post).id();
    long fee = (5 + random.nextInt(20)) * COIN + random.nextInt(100_000);
    body.does(handle, new OpenPool(id, fee, OptionalLong.empty(), OptionalLong.empty()));
    body.pass(900);
  }

  private String anybody() {
    return HANDLES.get(random.nextInt(HANDLES.size()));
  }

  private long amount() {
    return 1 + random.nextLong(3 * COIN);
  }

  private void pool() {
    int pools = body.modules().pools().size();
    if (pools == 0 || random.nextInt(4) == 0) {
      int post = random.nextInt(body.modules().forum().posts().size());
      Post that = body.modules().forum().posts().get(post);
      String author = handle(that.author(random.nextInt(that.authors())));
      OptionalLong quorum =
          random.nextInt(3) == 0 ? OptionalLong.of(400_000) : OptionalLong.empty();
      body.does(author, new OpenPool(that.id(), amount(), OptionalLong.empty(), quorum));
      return;
    }
    int number = Math.max(0, pools - 1 - random.nextInt(6));
    Pool pool = body.modules().pools().get(number);
    Side side = random.nextInt(3) == 0 ? Side.AGAINST : Side.FOR;
    boolean delegated = random.nextInt(5) == 0;
    Command stake =
        new StakeOnPool(
            pool.number(),
            side,
            amount(),
            delegated ? Optional.of(TestBody.id(anybody())) : Optional.empty());
    body.does(anybody(), stake);
  }

  private void members() {
    String handle = anybody();
    String made = "key " + this.made++;
    switch (random.nextInt(6)) {
      case 0 -> body.does(handle, new AddKey(TestBody.key(made)));
      case 1 -> {
        int number = body.modules().reputation().members().named(handle);
        body.does(handle, new RevokeKey(body.modules().reputation().members().keys(number).get(0)));
      }
      case 2 -> {
        for (int round = 0; round < 9; round++) {
          recover(handle, round, TestBody.key(made));
        }
      }
      case 3 ->
          body.does(handle, new AllowStaking(TestBody.id(anybody()), amount(), body.time + 50_000));
      case 4 -> body.does(handle, new RedeemCoin(1 + random.nextInt(1000), "out " + made));
      default -> register("m" + made.replace(' ', '-'));
    }
  }

  private void recover(String handle, int round, PublicKey key) {
    PublicKey recovery = TestBody.key("recovery " + handle + " " + round);
    Hash256 next = Hash256.of(TestBody.key("recovery " + handle + " " + (round + 1)).bytes());
    body.does(Optional.of(TestBody.id(handle)), recovery, new RecoverKey(recovery, key, next));
  }

  private void work() {
    switch (random.nextInt(3)) {
      case 0 -> issue(anybody());
      default ->
          body.does(anybody(), new TransferCoin(TestBody.id(anybody()), 1 + random.nextInt(900)));
    }
  }

  private void offer() {
    int offers = body.modules().availability().offers().size();
    if (offers == 0 || random.nextInt(2) == 0) {
      List<String> skills =
          random.nextInt(3) == 0 ? SKILLS : List.of(SKILLS.get(random.nextInt(2)));
      long amount = random.nextInt(4) == 0 ? 0 : amount();
      long until = body.time + 1_000 + random.nextInt(20_000);
      long capacity = 1 + random.nextInt(3);
      body.does(
          anybody(), new MakeOffer(amount, skills, capacity, until, random.nextInt(2) * 1000L));
      return;
    }
    Offer offer = body.modules().availability().offers().get(random.nextInt(offers));
    String member = handle(offer.member());
    if (random.nextInt(3) == 0) {
      body.does(member, new WithdrawOffer(offer.number()));
    } else {
      body.does(
          member, new ChangeOffer(offer.number(), amount(), offer.until() + random.nextInt(500)));
    }
  }

  private void request() {
    int requests = body.modules().requests().size();
    if (requests == 0 || random.nextInt(4) == 0) {
      file();
      return;
    }
    int number = Math.max(0, requests - 1 - random.nextInt(5));
    Request request = body.modules().requests().get(number);
    switch (request.state()) {
      case OPEN -> {
        if (random.nextInt(8) == 0) {
          body.does(handle(request.requester()), new CancelRequest(number));
        }
      }
      case OFFERED -> {
        int what = random.nextInt(6);
        if (what < 4) {
          body.does(handle(request.expert()), new AcceptRequest(number));
        } else if (what == 4) {
          body.does(handle(request.expert()), new DeclineRequest(number));
        } else {
          body.pass(600);
        }
      }
      case WORKING -> workOn(request);
      case JUDGED ->
          body.does(
              handle(request.requester()),
              new CommentRequest(number, random.nextBoolean(), "said " + random.nextInt(9)));
      default -> file();
    }
  }

  private void workOn(Request request) {
    String expert = handle(request.expert());
    switch (random.nextInt(6)) {
      case 0 -> body.does(expert, new GiveBackRequest(request.number()));
      case 1 ->
          body.does(
              handle(request.requester()),
              new ExtendRequest(request.number(), request.deadline() + 10));
      case 2 -> body.pass(random.nextInt(4_000));
      default -> {
        Hash256 post = posts.publish(expert, PostKind.EVIDENCE);
        body.does(expert, new SubmitEvidence(request.number(), post));
      }
    }
  }

  private void file() {
    boolean direct = random.nextInt(4) == 0;
    body.does(
        anybody(),
        new FileRequest(
            posts.title(),
            posts.text(),
            SKILLS.get(random.nextInt(2)),
            random.nextInt(3) == 0 ? 0 : amount(),
            500 + random.nextInt(3_000),
            direct ? Match.DIRECT : Match.DRAW,
            direct ? Optional.of(TestBody.id(anybody())) : Optional.empty()));
  }

  private void govern() {
    int proposals = body.modules().proposals().size();
    if (proposals == 0 || random.nextInt(3) == 0) {
      String author = anybody();
      body.does(author, new SubmitProposal(posts.propose(author)));
      return;
    }
    int number = proposals - 1;
    body.does(anybody(), new AttestProposal(number, amount()));
    if (random.nextInt(3) == 0) {
      push(body.modules().proposals().get(number));
    }
  }

  /** Everybody wants it, so it may come into force. */
  private void push(Proposal proposal) {
    for (String handle : HANDLES) {
      body.does(handle, new AttestProposal(proposal.number(), amount()));
    }
    for (int round = 1; round <= Proposal.ROUNDS; round++) {
      int pool = proposal.referendum(round);
      for (String handle : HANDLES) {
        if (pool >= 0) {
          body.does(handle, new StakeOnPool(pool, Side.FOR, amount(), Optional.empty()));
        }
      }
      body.pass(400);
    }
  }

  private String handle(int member) {
    return body.modules().reputation().members().handle(member);
  }
}
