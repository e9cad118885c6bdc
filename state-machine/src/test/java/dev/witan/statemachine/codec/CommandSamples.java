package dev.witan.statemachine.codec;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Tick;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Commands whose JSON is frozen: at least one of each type, with and without what may be left. */
final class CommandSamples {
  static final PublicKey KEY = new PublicKey(Hash256.ofText("key"));
  static final MemberId ANN = MemberId.of(KEY);
  private static final PublicKey OTHER_KEY = new PublicKey(Hash256.ofText("other key"));
  private static final MemberId BOB = MemberId.of(OTHER_KEY);
  private static final Hash256 HASH = Hash256.ofText("hash");
  private static final Signature SIGNATURE = new Signature(HASH, HASH);
  private static final long GREAT = Long.MAX_VALUE;

  private CommandSamples() {}

  static List<Command> all() {
    List<Command> all = new java.util.ArrayList<>();
    all.addAll(body());
    all.addAll(members());
    all.addAll(posts());
    all.addAll(pools());
    all.addAll(offers());
    all.addAll(requests());
    all.addAll(proposals());
    return all;
  }

  private static List<Command> body() {
    Map<Parameter, Long> set =
        Map.of(
            Parameter.POOL_REDISTRIBUTE, 0L,
            Parameter.POOL_DURATION, 1000L,
            Parameter.MEMBER_FEE, 7L,
            Parameter.COIN_INITIAL_GRANT, (1L << 53) - 1);
    List<Treasurer> treasurers =
        List.of(new Treasurer("bank", KEY), new Treasurer("ann", OTHER_KEY));
    return List.of(
        new FoundBody("", KEY, List.of(), new TreeMap<>(), true),
        new FoundBody(
            "b", KEY, List.of(), new TreeMap<>(Map.of(Parameter.POOL_REDISTRIBUTE, 1L)), false),
        new FoundBody("Body \u2028 \ud83d\ude00", OTHER_KEY, treasurers, new TreeMap<>(set), false),
        new Tick());
  }

  private static List<Command> members() {
    return List.of(
        new RegisterMember("ann", KEY, "", Optional.empty(), Optional.empty()),
        new RegisterMember(
            "ann", KEY, "Ann \"A\"", Optional.of(HASH), Optional.of(new Sponsor(BOB, OTHER_KEY))),
        new RegisterMember(
            "bob",
            KEY,
            "",
            Optional.empty(),
            Optional.of(new Sponsor(ANN, KEY, Optional.of(SIGNATURE)))),
        new AddKey(KEY),
        new AddKey(OTHER_KEY, Optional.of(SIGNATURE)),
        new RevokeKey(KEY),
        new RecoverKey(KEY, OTHER_KEY, HASH),
        new IssueCoin(Optional.empty(), 1, "r"),
        new IssueCoin(Optional.of(ANN), GREAT, "\u6f22"),
        new TransferCoin(ANN, 0),
        new RedeemCoin(GREAT, ""),
        new AllowStaking(BOB, 10, (1L << 53) - 1));
  }

  private static List<Command> pools() {
    return List.of(
        new OpenPool(HASH, 0, OptionalLong.empty(), OptionalLong.empty()),
        new OpenPool(HASH, GREAT, OptionalLong.of(1), OptionalLong.of(500_000)),
        new StakeOnPool(0, Side.FOR, 1, Optional.empty()),
        new StakeOnPool(999_999_999, Side.AGAINST, GREAT, Optional.of(ANN)));
  }

  private static List<Command> offers() {
    return List.of(
        new MakeOffer(0, List.of(), 0, 0, 0),
        new MakeOffer(GREAT, List.of("sql", "c++"), 100, (1L << 53) - 1, GREAT),
        new ChangeOffer(0, 0, 0),
        new ChangeOffer(999_999_999, GREAT, (1L << 53) - 1),
        new WithdrawOffer(0));
  }

  private static List<Command> requests() {
    return List.of(
        new FileRequest("Title", "", "sql", 0, 1, Match.DRAW, Optional.empty()),
        new FileRequest(
            "\u2028", "A\nbody", "c++", GREAT, (1L << 53) - 1, Match.DIRECT, Optional.of(ANN)),
        new AcceptRequest(0),
        new DeclineRequest(1),
        new SubmitEvidence(2, HASH),
        new CommentRequest(3, true, ""),
        new CommentRequest(999_999_999, false, "Not \"yet\"."),
        new CancelRequest(4),
        new ExtendRequest(5, (1L << 53) - 1),
        new GiveBackRequest(6));
  }

  private static List<Command> proposals() {
    return List.of(
        new SubmitProposal(HASH), new AttestProposal(0, 1), new AttestProposal(999_999_999, GREAT));
  }

  private static List<Command> posts() {
    return List.of(
        post(PostKind.DISCUSSION, Optional.empty(), Optional.empty()),
        post(PostKind.PROPOSAL, Optional.of(block()), Optional.empty()),
        post(PostKind.ARTIFACT, Optional.empty(), Optional.of(new Artifact("tool", "1.0"))),
        new PublishPost(
            PostKind.REVIEW,
            "",
            HASH,
            0,
            List.of(new Author(ANN, 5, Optional.of(new Consent(OTHER_KEY, SIGNATURE)))),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static PublishPost post(
      PostKind kind, Optional<Block> block, Optional<Artifact> artifact) {
    return new PublishPost(
        kind,
        "Title",
        HASH,
        12,
        List.of(new Author(ANN, 400_000), new Author(BOB, 600_000)),
        List.of(new Citation(Optional.of(HASH), -5), new Citation(Optional.empty(), 7)),
        Optional.of(HASH),
        Optional.of(Hash256.ofText("superseded")),
        List.of(new Attachment(HASH, 3, "text/plain")),
        block,
        artifact);
  }

  private static Block block() {
    return new Block(
        new TreeMap<>(Map.of(Parameter.POOL_REDISTRIBUTE, 1L, Parameter.FORUM_MIN_FLOW, 0L)),
        new TreeMap<>(Map.of("tool", HASH)),
        List.of("ann", "bob"),
        List.of(new Payment(BOB, GREAT)),
        86_400_000);
  }
}
