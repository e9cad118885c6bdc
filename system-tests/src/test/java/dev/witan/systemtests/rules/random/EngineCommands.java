package dev.witan.systemtests.rules.random;

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
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Command;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.systemtests.rules.Keys;
import dev.witan.systemtests.rules.ParameterChange.ChangeParameter;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.Optional;
import java.util.OptionalLong;

/** Steps as commands of the machine: names become ids and numbers. */
final class EngineCommands {
  private final DraftPosts drafts = new DraftPosts();
  private final Names names;

  EngineCommands(Names names) {
    this.names = names;
  }

  /** The command that does this step. */
  Command of(Step step) {
    if (step instanceof Step.Register s) {
      Optional<Sponsor> sponsor =
          Optional.ofNullable(s.sponsor()).map(by -> new Sponsor(Keys.member(by), Keys.key(by)));
      return new RegisterMember(s.handle(), Keys.key(s.handle()), "", Optional.empty(), sponsor);
    }
    if (step instanceof Step.Issue s) {
      Optional<MemberId> to =
          s.to().equals("treasury") ? Optional.empty() : Optional.of(Keys.member(s.to()));
      return new IssueCoin(to, s.amount(), s.reference());
    }
    if (step instanceof Step.Transfer s) {
      return new TransferCoin(Keys.member(s.to()), s.amount());
    }
    if (step instanceof Step.Redeem s) {
      return new RedeemCoin(s.amount(), "redeemed");
    }
    if (step instanceof Step.Allow s) {
      return new AllowStaking(Keys.member(s.to()), s.amount(), s.until());
    }
    if (step instanceof Step.Publish s) {
      return drafts.command(s.draft());
    }
    if (step instanceof Step.Open s) {
      return new OpenPool(
          drafts.id(s.post()), s.fee(), optional(s.duration()), optional(s.quorum()));
    }
    if (step instanceof Step.Stake s) {
      int pool = Names.number(names.pools, s.pool());
      Side side = s.inFavour() ? Side.FOR : Side.AGAINST;
      return new StakeOnPool(
          pool, side, s.amount(), Optional.ofNullable(s.holder()).map(Keys::member));
    }
    if (step instanceof Step.Change s) {
      return new ChangeParameter(Parameter.named(s.parameter()).orElseThrow(), s.value());
    }
    return work(step);
  }

  private Command work(Step step) {
    if (step instanceof Step.Offer s) {
      return new MakeOffer(s.amount(), s.skills(), s.capacity(), s.until(), s.price());
    }
    if (step instanceof Step.ChangeOffer s) {
      return new ChangeOffer(offer(s.offer()), s.amount(), s.until());
    }
    if (step instanceof Step.Withdraw s) {
      return new WithdrawOffer(offer(s.offer()));
    }
    if (step instanceof Step.File s) {
      return file(s);
    }
    if (step instanceof Step.Accept s) {
      return new AcceptRequest(request(s.request()));
    }
    if (step instanceof Step.Decline s) {
      return new DeclineRequest(request(s.request()));
    }
    if (step instanceof Step.Submit s) {
      return new SubmitEvidence(request(s.request()), drafts.id(s.post()));
    }
    if (step instanceof Step.Comment s) {
      boolean satisfied = s.textBytes() % 2 == 0;
      return new CommentRequest(request(s.request()), satisfied, text(s.textBytes()));
    }
    if (step instanceof Step.Cancel s) {
      return new CancelRequest(request(s.request()));
    }
    if (step instanceof Step.Extend s) {
      return new ExtendRequest(request(s.request()), s.until());
    }
    if (step instanceof Step.GiveBack s) {
      return new GiveBackRequest(request(s.request()));
    }
    return govern(step);
  }

  private Command govern(Step step) {
    if (step instanceof Step.Propose s) {
      return new SubmitProposal(drafts.id(s.post()));
    }
    if (step instanceof Step.Attest s) {
      return new AttestProposal(Names.number(names.proposals, s.proposal()), s.amount());
    }
    throw new IllegalArgumentException("an unknown step: " + step);
  }

  private static FileRequest file(Step.File step) {
    return new FileRequest(
        step.title(),
        text(step.bodyBytes()),
        step.skill(),
        step.fee(),
        step.deliverWithin(),
        step.expert() == null ? Match.DRAW : Match.DIRECT,
        Optional.ofNullable(step.expert()).map(Keys::member));
  }

  private int offer(String name) {
    return Names.number(names.offers, name);
  }

  private int request(String name) {
    return Names.number(names.requests, name);
  }

  private static String text(long bytes) {
    return "x".repeat((int) bytes);
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
