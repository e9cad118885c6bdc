package dev.witan.systemtests.rules.random;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Outcome;
import dev.witan.systemtests.rules.Keys;
import dev.witan.systemtests.rules.ParameterChange.ChangeParameter;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The machine under the steps of a run: names become ids and numbers. */
final class EngineSide {
  private static final int NO_POOL = 1_000_000;

  private final Machines machines;
  private final DraftPosts drafts = new DraftPosts();
  private final List<String> posts = new ArrayList<>();
  private final List<String> pools = new ArrayList<>();
  private final Map<String, Integer> poolNumbers = new HashMap<>();
  private String status = "";

  EngineSide(Run run, long seed) {
    machines = new Machines(seed);
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    run.parameters().forEach((name, value) -> parameters.put(parameter(name), value));
    Treasurer treasurer = new Treasurer(Run.TREASURER, Keys.key(Run.TREASURER));
    FoundBody founding =
        new FoundBody("random", Keys.key("node"), List.of(treasurer), parameters, false);
    Checks.require(
        submits(run.foundedAt(), Optional.empty(), Run.TREASURER, founding),
        "the founding was rejected");
  }

  Picture picture() {
    return Picture.of(machines.current().modules(), posts, pools);
  }

  Map<String, Integer> events() {
    return machines.events();
  }

  /** The code of the last command's rejection, or {@code ok}. */
  String status() {
    return status;
  }

  /** Does the step and says whether it was accepted. */
  boolean does(Step step) {
    if (step instanceof Step.Register s) {
      return registers(s);
    }
    if (step instanceof Step.Issue s) {
      Optional<MemberId> to =
          s.to().equals("treasury") ? Optional.empty() : Optional.of(Keys.member(s.to()));
      return accepts(s.at(), s.as(), new IssueCoin(to, s.amount(), s.reference()));
    }
    if (step instanceof Step.Transfer s) {
      return accepts(s.at(), s.as(), new TransferCoin(Keys.member(s.to()), s.amount()));
    }
    if (step instanceof Step.Redeem s) {
      return accepts(s.at(), s.as(), new RedeemCoin(s.amount(), "redeemed"));
    }
    if (step instanceof Step.Allow s) {
      return accepts(s.at(), s.as(), new AllowStaking(Keys.member(s.to()), s.amount(), s.until()));
    }
    if (step instanceof Step.Publish s) {
      return publishes(s);
    }
    if (step instanceof Step.Open s) {
      return opens(s);
    }
    if (step instanceof Step.Stake s) {
      return stakes(s);
    }
    if (step instanceof Step.Change s) {
      return accepts(
          s.at(), Run.TREASURER, new ChangeParameter(parameter(s.parameter()), s.value()));
    }
    machines.passTime(step.at());
    machines.check();
    status = "ok";
    return true;
  }

  private boolean registers(Step.Register step) {
    Optional<Sponsor> sponsor =
        Optional.ofNullable(step.sponsor())
            .map(handle -> new Sponsor(Keys.member(handle), Keys.key(handle)));
    RegisterMember command =
        new RegisterMember(step.handle(), Keys.key(step.handle()), "", Optional.empty(), sponsor);
    return submits(step.at(), Optional.empty(), step.handle(), command);
  }

  private boolean publishes(Step.Publish step) {
    boolean accepted = accepts(step.at(), step.as(), drafts.command(step.draft()));
    if (accepted) {
      posts.add(step.draft().name());
    }
    return accepted;
  }

  private boolean opens(Step.Open step) {
    Hash256 post = drafts.id(step.post());
    OpenPool command =
        new OpenPool(post, step.fee(), optional(step.duration()), optional(step.quorum()));
    boolean accepted = accepts(step.at(), step.as(), command);
    if (accepted) {
      poolNumbers.put(step.pool(), pools.size());
      pools.add(step.pool());
    }
    return accepted;
  }

  private boolean stakes(Step.Stake step) {
    int pool = poolNumbers.getOrDefault(step.pool(), NO_POOL);
    Side side = step.inFavour() ? Side.FOR : Side.AGAINST;
    Optional<MemberId> holder = Optional.ofNullable(step.holder()).map(Keys::member);
    return accepts(step.at(), step.as(), new StakeOnPool(pool, side, step.amount(), holder));
  }

  private boolean accepts(long at, String as, Command command) {
    return submits(at, Optional.of(Keys.member(as)), as, command);
  }

  private boolean submits(long at, Optional<MemberId> actor, String key, Command command) {
    Outcome outcome = machines.submit(at, actor, Keys.key(key), command);
    status =
        outcome instanceof Outcome.Rejected rejected ? rejected.rejection().code().code() : "ok";
    return outcome instanceof Outcome.Accepted;
  }

  private static Parameter parameter(String name) {
    return Parameter.named(name).orElseThrow();
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
