package dev.witan.reputation;

import static dev.witan.reputation.ReputationStage.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationEvent.AllowanceSet;
import dev.witan.reputation.allowance.Allowance;
import dev.witan.reputation.stake.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: REP-3 and FORUM-8 for allowances. Method: each check, before and after the time. */
final class AllowanceHandlerTest {
  private final ReputationStage stage = new ReputationStage("bank", "ann", "bob", "cat");

  @Test
  void shouldSetAnAllowance() {
    assertThat(allow("bob", 5, 2000)).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new AllowanceSet(1, 2, 5, 2000, 1000));
    assertThat(stage.reputation.allowances().of(1, 2)).contains(new Allowance(2, 5, 2000));
    assertThat(stage.reputation.allowances().of(2, 1)).isEmpty();
    assertThat(stage.reputation.allowances().of(1, 3)).isEmpty();
  }

  @Test
  void shouldCheckWhomAndUntilWhen() {
    assertThat(allow("x", 5, 0)).isEqualTo("member-unknown");
    assertThat(allow("ann", 5, 0)).isEqualTo("to-oneself");
    assertThat(allow("bob", 5, 999)).isEqualTo("until-passed");
    assertThat(allow("bob", 5, 1000)).isEqualTo("until-passed");
    assertThat(allow("bob", 5, 1001)).isEqualTo("accepted");
  }

  @Test
  void shouldRefuseWhatChangesNothing() {
    assertThat(allow("bob", 0, 5000)).isEqualTo("allowance-unchanged");
    assertThat(allow("bob", 5, 2000)).isEqualTo("accepted");
    assertThat(allow("bob", 5, 2000)).isEqualTo("allowance-unchanged");
    assertThat(allow("bob", 6, 2000)).isEqualTo("accepted");
    assertThat(allow("bob", 6, 2001)).isEqualTo("accepted");
    assertThat(allow("bob", 0, 0)).isEqualTo("accepted");
    assertThat(allow("bob", 0, 0)).isEqualTo("allowance-unchanged");
    assertThat(stage.reputation.allowances().of(1, 2)).isEmpty();
  }

  @Test
  void shouldCountAnEndedAllowanceAsNone() {
    allow("bob", 5, 2000);
    stage.time = 1999;
    assertThat(allow("bob", 0, 0)).isEqualTo("accepted");
    allow("bob", 5, 2000);
    stage.time = 2000;
    assertThat(allow("bob", 0, 0)).isEqualTo("allowance-unchanged");
    assertThat(allow("bob", 5, 2000)).isEqualTo("until-passed");
    assertThat(allow("bob", 5, 2001)).isEqualTo("accepted");
  }

  /** A new allowance to the same member replaces the old one; open stakes stay counted. */
  @Test
  void shouldCountOpenStakesAlsoUnderALaterAllowance() {
    stage.mint("ann", 100);
    allow("bob", 50, 2000);
    stage.reputation.stake(stage, Purpose.POOL_FOR, 0, 1, 2, 40);
    assertThat(allow("bob", 0, 0)).isEqualTo("accepted");
    assertThat(stage.reputation.allowances().of(1, 2)).isEmpty();
    assertThat(stage.reputation.stakes().delegated(1, 2)).isEqualTo(40);
    assertThat(allow("bob", 60, 3000)).isEqualTo("accepted");
    assertThat(stage.reputation.checkAllowance(1, 2, 20, 2500)).isEmpty();
    assertThat(stage.reputation.checkAllowance(1, 2, 21, 2500)).isPresent();
    stage.reputation.release(stage, Purpose.POOL_FOR, 0);
    assertThat(stage.reputation.checkAllowance(1, 2, 60, 2500)).isEmpty();
  }

  @Test
  void shouldHaveAtMost64InForce() {
    List<String> names = new ArrayList<>(List.of("bank", "ann"));
    for (int i = 1; i <= 65; i++) {
      names.add("member-" + i);
    }
    ReputationStage many = new ReputationStage(names.toArray(String[]::new));
    for (int i = 1; i <= 64; i++) {
      long until = i == 1 ? 1500 : 2000;
      assertThat(many.run("ann", new AllowStaking(id("member-" + i), 5, until)))
          .isEqualTo("accepted");
    }
    assertThat(many.reputation.allowances().inForce(1, 1499)).isEqualTo(64);
    assertThat(many.reputation.allowances().inForce(1, 1500)).isEqualTo(63);
    assertThat(many.reputation.allowances().inForce(2, 1500)).isZero();
    AllowStaking oneMore = new AllowStaking(id("member-65"), 5, 9000);
    assertThat(many.run("ann", oneMore)).isEqualTo("too-many-open");
    assertThat(many.run("ann", new AllowStaking(id("member-64"), 6, 9000))).isEqualTo("accepted");
    assertThat(many.run("ann", new AllowStaking(id("member-65"), 0, 0)))
        .isEqualTo("allowance-unchanged");
    many.time = 1500;
    assertThat(many.run("ann", oneMore)).isEqualTo("accepted");
    assertThat(many.run("ann", new AllowStaking(id("member-1"), 5, 9000)))
        .isEqualTo("too-many-open");
    assertThat(many.run("ann", new AllowStaking(id("member-2"), 0, 0))).isEqualTo("accepted");
    assertThat(many.run("ann", new AllowStaking(id("member-1"), 5, 9000))).isEqualTo("accepted");
  }

  /** One that has ended is remembered until the holder's allowances change, but not in force. */
  @Test
  void shouldCountAnEndedAllowanceAsOneMore() {
    List<String> names = new ArrayList<>(List.of("bank", "ann"));
    for (int i = 1; i <= 65; i++) {
      names.add("member-" + i);
    }
    ReputationStage many = new ReputationStage(names.toArray(String[]::new));
    many.run("ann", new AllowStaking(id("member-1"), 5, 1500));
    for (int i = 2; i <= 64; i++) {
      many.run("ann", new AllowStaking(id("member-" + i), 5, 2000));
    }
    many.time = 1499;
    assertThat(many.run("ann", new AllowStaking(id("member-65"), 5, 2000)))
        .isEqualTo("too-many-open");
    many.time = 1500;
    assertThat(many.reputation.allowances().of(1, 2)).contains(new Allowance(2, 5, 1500));
    assertThat(many.run("ann", new AllowStaking(id("member-65"), 5, 2000))).isEqualTo("accepted");
    assertThat(many.reputation.allowances().of(1, 2)).isEmpty();
    assertThat(many.run("ann", new AllowStaking(id("member-1"), 5, 2000)))
        .isEqualTo("too-many-open");
  }

  private String allow(String to, long amount, long until) {
    return stage.run("ann", new AllowStaking(id(to), amount, until));
  }
}
