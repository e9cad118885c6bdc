package dev.witan.statemachine.codec;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferExtended;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestCommented;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.business.RequestState;
import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalAccepted;
import dev.witan.governance.GovernanceEvent.ProposalAttested;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.governance.GovernanceEvent.ReferendumBegun;
import dev.witan.governance.ProposalState;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationEvent.AllowanceSet;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import dev.witan.statemachine.BodyEvent.BodyFounded;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.BodyEvent.ReactionResumed;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.PoolTerms;
import dev.witan.validationpool.Side;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Events whose bytes are frozen: at least one of each type, with small and large values. */
final class EventSamples {
  private static final long GREAT = Long.MAX_VALUE;
  private static final int HIGH = Integer.MAX_VALUE - 1; // Numbers that may be missing grow by one.
  private static final Hash256 HASH = Hash256.ofText("hash");
  private static final MemberId MEMBER = new MemberId(0x0123456789abcdefL, -2, -3);
  private static final PublicKey KEY = new PublicKey(Hash256.ofText("key"));
  private static final Cause PLAIN = Cause.of(Clause.COIN_1);
  private static final Cause FULL = new Cause(Clause.FORUM_4, 3, 200, 70_000);

  private EventSamples() {}

  static List<Event> body() {
    Parameters defaults = Parameters.founding(Map.of());
    Parameters later = Parameters.founding(Map.of(Parameter.MEMBER_FEE, GREAT)).next(Map.of());
    return List.of(
        new BodyFounded(new BodyId(1, 2, 3), "Body \u00e9", KEY, false, defaults),
        new BodyFounded(new BodyId(-1, -2, -3), "", KEY, true, later),
        new ReactionDeferred(0, 0, new KeyAdded(1, KEY)),
        new ReactionDeferred(GREAT, HIGH, new PoolSettled(0, PoolState.ACCEPTED, 1, 2)),
        new ReactionResumed());
  }

  static List<Event> members() {
    return List.of(
        new MemberRegistered(0, MEMBER, "ann", "", KEY, Optional.empty()),
        new MemberRegistered(HIGH, MEMBER, "a-0", "\ud83d\ude00", KEY, Optional.of(HASH)),
        new KeyAdded(5, KEY),
        new KeyRevoked(5, KEY),
        new KeysRecovered(5, KEY, HASH),
        new TreasurersNamed(List.of()),
        new TreasurersNamed(List.of(0, 300)),
        new AllowanceSet(1, 2, 0, 0, 0),
        new AllowanceSet(HIGH, 2, GREAT, GREAT, GREAT));
  }

  static List<Event> amounts() {
    BigInteger index = BigInteger.ONE.shiftLeft(130);
    return List.of(
        new DepositReferenceUsed("invoice 7"),
        new RepMoved(Account.OUTSIDE, 0, 1, PLAIN),
        new RepMoved(HIGH, Account.FLOW, GREAT, FULL),
        new CoinMoved(Account.HELD, Account.TREASURY, 128, FULL),
        new CoinMoved(Account.SALARY, 64, 1, Cause.of(Clause.FEE_3)),
        new SalaryPaid(1, BigInteger.ONE, 0, PLAIN),
        new SalaryPaid(GREAT, index, GREAT, FULL),
        new MintReserved(127, Cause.of(Clause.NUM_4, 0, 1)),
        new MintReserveReleased(128, Cause.of(Clause.NUM_4, 0, 1)),
        new RepStaked(Purpose.POOL_FOR, 0, 1, -1, 1),
        new RepStaked(Purpose.POOL_AGAINST, HIGH, HIGH, HIGH, GREAT),
        new StakesReleased(Purpose.POOL_AGAINST, 7),
        new RepMoved(1, Account.OUTSIDE, 5, Cause.about(Clause.AVAIL_3, 70_000)),
        new RepUnstaked(Purpose.OFFER, 0, 1, 2),
        new RepUnstaked(Purpose.BOND, HIGH, HIGH, GREAT));
  }

  static List<Event> forum() {
    return List.of(
        new PostPublished(
            0,
            HASH,
            PostKind.DISCUSSION,
            0,
            List.of(new AuthorShare(0, 1_000_000)),
            List.of(),
            -1,
            -1,
            0,
            0),
        new PostPublished(
            HIGH,
            HASH,
            PostKind.ARTIFACT,
            9,
            List.of(new AuthorShare(9, 1), new AuthorShare(300, 999_999)),
            List.of(new CitedPost(-1, 1_000_000), new CitedPost(HIGH, -1_000_000)),
            0,
            HIGH,
            GREAT,
            GREAT),
        new ValueChanged(0, List.of(), PLAIN),
        new ValueChanged(HIGH, List.of(1L, -1L, GREAT, -GREAT), FULL),
        new BlockCarried(
            0, new Block(new TreeMap<>(), new TreeMap<>(), List.of("ann"), List.of(), 86_400_000)),
        new BlockCarried(
            HIGH,
            new Block(
                new TreeMap<>(Map.of(Parameter.MEMBER_FEE, 0L, Parameter.POOL_QUORUM, GREAT)),
                new TreeMap<>(Map.of("tool", HASH)),
                List.of(),
                List.of(new Payment(MEMBER, GREAT)),
                0)),
        new ArtifactCarried(0, new Artifact("tool", "1.0")));
  }

  static List<Event> pools() {
    return List.of(
        new PoolOpened(0, 1, 2, 0, 0, 1, 0, 0, 0),
        new PoolOpened(HIGH, HIGH, HIGH, GREAT, HIGH, GREAT, GREAT, GREAT, GREAT),
        new PoolStaked(0, Side.FOR, 1, -1, 1),
        new PoolStaked(HIGH, Side.AGAINST, HIGH, HIGH, GREAT),
        new PoolExtended(0, GREAT),
        new PoolProlonged(1, 0),
        new PoolSettled(0, PoolState.ACCEPTED, 0, 0),
        new PoolSettled(1, PoolState.REJECTED, 1, GREAT),
        new PoolSettled(HIGH, PoolState.INCONCLUSIVE, GREAT, 1),
        new PoolOpenedFor(
            new PoolOpened(0, 1, -1, 0, 0, 1, 0, 0, 0),
            new PoolTerms(new PoolOwner(PoolOwner.Kind.REFERENDUM, 0, 3), -1, -1, 1, 2, 3)),
        new PoolOpenedFor(
            new PoolOpened(HIGH, HIGH, HIGH, GREAT, HIGH, GREAT, GREAT, GREAT, GREAT),
            new PoolTerms(
                new PoolOwner(PoolOwner.Kind.REQUEST, HIGH, 0), HIGH, HIGH, GREAT, GREAT, GREAT)));
  }

  static List<Event> offers() {
    return List.of(
        new OfferMade(0, 0, List.of("sql"), 1, 1, 0),
        new OfferMade(HIGH, HIGH, List.of("c++", "a.b-c#9"), 100, GREAT, GREAT),
        new OfferExtended(0, GREAT),
        new OfferEnded(300),
        new JobDrawn(0, 0, 0, new Draw(HASH, 0, 1, 0), 0, 1),
        new JobDrawn(HIGH, HIGH, GREAT, new Draw(HASH, HIGH, GREAT, GREAT - 1), GREAT - 1, GREAT),
        new JobEnded(HIGH));
  }

  static List<Event> requests() {
    return List.of(
        new RequestFiled(0, 0, "sql", 0, 1, 0, -1, 1),
        new RequestFiled(HIGH, HIGH, "a", GREAT, GREAT, HIGH, HIGH, GREAT),
        new RequestOffered(0, 1, GREAT),
        new RequestAccepted(0, 1, 2),
        new RequestReopened(0, 0, 1),
        new RequestReopened(HIGH, HIGH, GREAT),
        new RequestExtended(0, GREAT),
        new EvidenceSubmitted(0, 0, -1),
        new EvidenceSubmitted(HIGH, HIGH, HIGH),
        new RequestCommented(0, true),
        new RequestCommented(HIGH, false),
        new RequestEnded(0, RequestState.RATIFIED, 0),
        new RequestEnded(1, RequestState.REJECTED, 1),
        new RequestEnded(2, RequestState.INCONCLUSIVE, 2),
        new RequestEnded(3, RequestState.CANCELLED, 3),
        new RequestEnded(HIGH, RequestState.EXPIRED, HIGH));
  }

  static List<Event> proposals() {
    return List.of(
        new ProposalSubmitted(0, 1, 2, 0, 3),
        new ProposalSubmitted(HIGH, HIGH, HIGH, HIGH, GREAT),
        new ProposalAttested(0, 1, 2),
        new ReferendumBegun(0, 1, 0),
        new ReferendumBegun(HIGH, 3, HIGH),
        new ProposalAccepted(0, GREAT),
        new ProposalEnded(0, ProposalState.REJECTED),
        new ProposalEnded(HIGH, ProposalState.LAPSED),
        new ProposalTookEffect(0, new TreeMap<>(), new TreeMap<>()),
        new ProposalTookEffect(
            HIGH,
            new TreeMap<>(Map.of(Parameter.MEMBER_FEE, 0L, Parameter.POOL_QUORUM, GREAT)),
            new TreeMap<>(Map.of("tool", HIGH))),
        new PaymentSkipped(0, 0),
        new PaymentSkipped(HIGH, 99));
  }
}
