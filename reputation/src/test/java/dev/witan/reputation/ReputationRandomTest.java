package dev.witan.reputation;

import static dev.witan.reputation.ReputationStage.id;
import static dev.witan.reputation.ReputationStage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.reputation.stake.Purpose;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Goal: no sequence of commands breaks an invariant, a rejected one changes nothing, and a restart
 * after any of them changes nothing either. Method: seeded commands of few members that meet; the
 * stage looks at all of this after each.
 */
final class ReputationRandomTest {
  private static final String[] NAMES = {"bank", "ann", "bob", "cat", "dan", "eva"};

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private SplittableRandom random;
  private ReputationStage stage;

  @Test
  void shouldKeepTheInvariantsAfterEveryCommand() {
    for (int seed = 1; seed <= 60; seed++) {
      random = new SplittableRandom(seed);
      stage =
          new ReputationStage(
              Map.of(
                  Parameter.MEMBER_FEE,
                  random.nextLong(3),
                  Parameter.COIN_INITIAL_GRANT,
                  random.nextLong(9)),
              "bank",
              "ann",
              "bob");
      try {
        for (int step = 0; step < 150; step++) {
          step(step);
        }
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
    assertThat(outcomes.get("accepted")).isGreaterThan(1000);
    assertThat(outcomes.keySet()).hasSizeGreaterThan(12);
  }

  private void step(int step) {
    stage.time += random.nextLong(3);
    String actor = present();
    switch (random.nextInt(12)) {
      case 0 -> stage.mint(actor, 1 + random.nextLong(50));
      case 1 -> stage.pay(1 + random.nextLong(99));
      case 2 -> stake(actor, -1);
      case 3 -> stakeFor(actor, present());
      case 4 -> stage.reputation.release(stage, purpose(), random.nextInt(3));
      default -> run(actor, command(actor, step));
    }
    stage.checkInvariants();
    assertThat(stage.restored().snapshot()).isEqualTo(stage.snapshot());
  }

  private void run(String actor, Command command) {
    boolean isRegistration = command instanceof RegisterMember;
    String outcome =
        command instanceof RecoverKey recover
            ? stage.run(actor, recover.recoveryKey(), command)
            : stage.run(isRegistration ? "" : actor, command);
    outcomes.merge(outcome.replaceFirst(":.*", ""), 1, Integer::sum);
  }

  private Command command(String actor, int step) {
    return switch (random.nextInt(8)) {
      case 0 -> register(any());
      case 1 -> new AddKey(key("key " + random.nextInt(20)));
      case 2 -> new RevokeKey(key("key " + random.nextInt(20)));
      case 3 ->
          new RecoverKey(
              key("recovery of " + actor), key("key " + step), ReputationStage.recoveryHash(actor));
      case 4 -> new IssueCoin(Optional.of(id(any())), random.nextLong(50), "r" + step / 2);
      case 5 -> new TransferCoin(id(any()), random.nextLong(30));
      case 6 -> new RedeemCoin(random.nextLong(30), "out");
      default -> new AllowStaking(id(any()), random.nextLong(40), stage.time + random.nextLong(30));
    };
  }

  private RegisterMember register(String name) {
    String sponsor = any();
    Optional<Hash256> recovery = Optional.of(ReputationStage.recoveryHash(name));
    return new RegisterMember(
        name,
        key(name),
        "",
        recovery,
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Sponsor(id(sponsor), key(sponsor))));
  }

  private void stake(String holder, int delegate) {
    long amount = 1 + random.nextLong(20);
    if (stage.reputation.checkFree(stage.number(holder), amount).isEmpty()) {
      stage.reputation.stake(
          stage, purpose(), random.nextInt(3), stage.number(holder), delegate, amount);
    }
  }

  private void stakeFor(String holder, String delegate) {
    int from = stage.number(holder);
    int by = stage.number(delegate);
    if (stage.reputation.checkAllowance(from, by, 20, stage.time).isEmpty()) {
      stake(holder, by);
    }
  }

  private Purpose purpose() {
    return Purpose.of(random.nextInt(Purpose.number()));
  }

  private String any() {
    return NAMES[random.nextInt(NAMES.length)];
  }

  private String present() {
    return stage.reputation.members().handle(random.nextInt(stage.reputation.members().size()));
  }
}
