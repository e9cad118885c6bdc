package dev.witan.statemachine.codec;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
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
