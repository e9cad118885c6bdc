package dev.witan.statemachine;

import static dev.witan.statemachine.Scene.id;
import static dev.witan.statemachine.Scene.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Tick;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Goal: what the machine checks before any module does, and CMD-2. Method: one row a check. */
final class MachineTest {
  private static final long DAY = 86_400_000;
  private static final Command ISSUE = new IssueCoin(Optional.empty(), 5, "r");

  private final Scene scene = new Scene(Map.of());

  @Test
  void shouldFoundABodyOnceAndFirst() {
    Machine machine = new Machine();
    Hash256 before = machine.digest();
    Submission early = submission(1000, Optional.of(id("bank")), key("bank"), ISSUE);
    assertThat(code(machine.execute(entry(1, 0), early))).isEqualTo("body-not-founded");
    Submission register = submission(1000, Optional.empty(), key("ann"), register("ann"));
    assertThat(code(machine.execute(entry(1, 0), register))).isEqualTo("body-not-founded");
    assertThat(machine.digest()).isEqualTo(before);
    assertThat(scene.submit(Optional.empty(), key("bank"), founding())).isEqualTo("body-founded");
  }

  @Test
  void shouldDecideBeforeTheExpiryOnly() {
    scene.at = 5000;
    assertThat(expiring(4999)).isEqualTo("command-expired");
    assertThat(expiring(5000)).isEqualTo("command-expired");
    assertThat(expiring(5000 + 7 * DAY + 1)).isEqualTo("expires-too-late");
    assertThat(expiring(5000 + 7 * DAY)).isEqualTo("accepted at 2");
    assertThat(expiring(5001)).isEqualTo("reference-used");
  }

  /** Ticks are the node's: nobody submits one. */
  @Test
  void shouldTakeNoTickFromAMember() {
    Tick tick = new Tick();
    assertThat(scene.submit(Optional.of(id("bank")), key("bank"), tick))
        .isEqualTo("tick-not-from-node");
    Submission early = submission(1000, Optional.empty(), key("bank"), tick);
    assertThat(code(new Machine().execute(entry(1, 0), early))).isEqualTo("tick-not-from-node");
    Submission late = submission(0, Optional.empty(), key("bank"), tick);
    assertThat(code(new Machine().execute(entry(1, 0), late))).isEqualTo("command-expired");
  }

  @Test
  void shouldKnowTheActorAndItsKeys() {
    scene.member("ann", 0);
    assertThat(scene.submit(Optional.of(id("eva")), key("ann"), ISSUE)).isEqualTo("actor-unknown");
    assertThat(scene.submit(Optional.empty(), key("ann"), ISSUE)).isEqualTo("actor-unknown");
    assertThat(scene.submit(Optional.of(id("ann")), key("eva"), ISSUE)).isEqualTo("key-unknown");
    assertThat(scene.submit(Optional.of(id("ann")), key("bank"), ISSUE)).isEqualTo("key-unknown");
    scene.must("ann", new AddKey(key("phone")));
    scene.must("ann", new RevokeKey(key("ann")));
    assertThat(scene.submit(Optional.of(id("ann")), key("ann"), ISSUE)).isEqualTo("key-revoked");
    assertThat(scene.submit(Optional.of(id("ann")), key("phone"), ISSUE))
        .isEqualTo("not-treasurer");
  }

  @Test
  void shouldLetNobodyActInARegistration() {
    assertThat(scene.submit(Optional.of(id("bank")), key("ann"), register("ann")))
        .isEqualTo("actor-unexpected");
    assertThat(scene.submit(Optional.empty(), key("bank"), register("ann")))
        .isEqualTo("key-unknown");
    assertThat(scene.submit(Optional.empty(), key("ann"), register("ann"))).isEqualTo("accepted");
  }

  /** A recovery is signed by the recovery key, which never spoke for the member. */
  @Test
  void shouldLetTheRecoveryKeySign() {
    PublicKey recovery = key("recovery");
    Hash256 named = Hash256.of(recovery.bytes());
    RegisterMember register =
        new RegisterMember("ann", key("ann"), "", Optional.of(named), Optional.empty());
    scene.submit(Optional.empty(), key("ann"), register);
    RecoverKey command = new RecoverKey(recovery, key("new"), Hash256.ofText("next"));
    assertThat(scene.submit(Optional.of(id("eva")), recovery, command)).isEqualTo("actor-unknown");
    assertThat(scene.submit(Optional.of(id("ann")), key("ann"), command))
        .isEqualTo("recovery-key-wrong");
    assertThat(scene.submit(Optional.of(id("ann")), recovery, command)).isEqualTo("accepted");
    assertThat(scene.submit(Optional.of(id("ann")), key("new"), ISSUE)).isEqualTo("not-treasurer");
  }

  /** CMD-2: the same command again returns the first outcome and changes nothing. */
  @Test
  void shouldAcceptACommandOnce() {
    Submission submission = submission(1000, Optional.of(id("bank")), key("bank"), ISSUE);
    assertThat(code(scene.machine.execute(entry(2, 10), submission))).isEqualTo("accepted at 2");
    Hash256 after = scene.machine.digest();
    Outcome again = scene.machine.execute(entry(3, 20), submission);
    assertThat(again).isEqualTo(new Outcome.Duplicate(2));
    assertThat(scene.machine.digest()).isEqualTo(after);
    assertThat(scene.machine.position()).isEqualTo(2);
    assertThat(scene.machine.time()).isEqualTo(10);
    Machine restored = Scene.restored(Scene.snapshot(scene.machine));
    assertThat(restored.execute(entry(3, 20), submission)).isEqualTo(new Outcome.Duplicate(2));
    assertThat(code(restored.execute(entry(3, 1000), submission))).isEqualTo("command-expired");
  }

  /** A rejected command takes no position, moves no time and may be sent again. */
  @Test
  void shouldForgetARejectedCommand() {
    Submission submission = submission(1000, Optional.of(id("ann")), key("ann"), ISSUE);
    assertThat(code(scene.machine.execute(entry(2, 10), submission))).isEqualTo("actor-unknown");
    assertThat(scene.machine.position()).isEqualTo(1);
    assertThat(scene.machine.time()).isZero();
    scene.member("ann", 0);
    assertThat(code(scene.machine.execute(entry(3, 10), submission))).isEqualTo("not-treasurer");
  }

  @Test
  void shouldCheckAFounding() {
    Treasurer bank = new Treasurer("bank", key("bank"));
    assertThat(found("", List.of(), Map.of())).isEqualTo("body-name-invalid");
    assertThat(found("\ud83d\ude00".repeat(101), List.of(), Map.of()))
        .isEqualTo("body-name-invalid");
    assertThat(found("b", List.of(), Map.of())).isEqualTo("treasurer-count");
    assertThat(found("b", List.of(bank, new Treasurer("bank", key("x"))), Map.of()))
        .isEqualTo("treasurer-twice");
    assertThat(found("b", List.of(bank, new Treasurer("ann", key("bank"))), Map.of()))
        .isEqualTo("treasurer-twice");
    assertThat(found("b", List.of(bank, new Treasurer("a", key("x"))), Map.of()))
        .isEqualTo("handle-invalid");
    assertThat(found("b", List.of(bank, new Treasurer("treasury", key("x"))), Map.of()))
        .isEqualTo("handle-reserved");
    assertThat(found("b", List.of(new Treasurer("ann", key("x"))), Map.of()))
        .as("the first treasurer signs")
        .isEqualTo("key-unknown");
    assertThat(found("b", List.of(bank), Map.of("POOL_QUORUM", 1_000_001L)))
        .isEqualTo("parameter-invalid");
    assertThat(found("\ud83d\ude00".repeat(100), List.of(bank), Map.of("POOL_QUORUM", 1_000_000L)))
        .isEqualTo("accepted at 1");
  }

  @Test
  void shouldFoundWithUpToAHundredTreasurers() {
    List<Treasurer> many = new java.util.ArrayList<>(List.of(new Treasurer("bank", key("bank"))));
    for (int i = 1; i <= 100; i++) {
      many.add(new Treasurer("member-" + i, key("member-" + i)));
    }
    assertThat(found("b", many, Map.of())).isEqualTo("treasurer-count");
    assertThat(found("b", many.subList(0, 100), Map.of())).isEqualTo("accepted at 1");
  }

  @Test
  void shouldRememberTheFounding() {
    Body body = scene.machine.modules().body();
    assertThat(body.isFounded()).isTrue();
    assertThat(body.name()).isEqualTo("scene");
    assertThat(body.isImported()).isFalse();
    assertThat(scene.machine.modules().reputation().members().isTreasurer(0)).isTrue();
    Hash256 command = scene.journal.get(0).payload().orElseThrow().id();
    assertThat(body.id()).isEqualTo(dev.witan.kernel.BodyId.of(command));
    assertThat(new Machine().modules().body().isFounded()).isFalse();
  }

  private static String found(
      String name, List<Treasurer> treasurers, Map<String, Long> parameters) {
    TreeMap<dev.witan.kernel.Parameter, Long> set = new TreeMap<>();
    parameters.forEach((key, value) -> set.put(dev.witan.kernel.Parameter.valueOf(key), value));
    FoundBody founding = new FoundBody(name, key("node"), treasurers, set, true);
    Machine machine = new Machine();
    Hash256 before = machine.digest();
    Outcome outcome =
        machine.execute(entry(1, 0), submission(1000, Optional.empty(), key("bank"), founding));
    if (outcome instanceof Outcome.Rejected) {
      assertThat(machine.digest()).isEqualTo(before);
    } else {
      assertThat(machine.modules().body().isImported()).isTrue();
    }
    return code(outcome);
  }

  private String expiring(long expiresAt) {
    Submission submission = submission(expiresAt, Optional.of(id("bank")), key("bank"), ISSUE);
    return code(scene.machine.execute(entry(scene.machine.position() + 1, scene.at), submission));
  }

  private static FoundBody founding() {
    return new FoundBody("again", key("node"), List.of(), new TreeMap<>(), false);
  }

  private static RegisterMember register(String name) {
    return new RegisterMember(name, key(name), "", Optional.empty(), Optional.empty());
  }

  private static Entry entry(long position, long time) {
    return new Entry(position, time, Hash256.ofText("seed"));
  }

  private static Submission submission(
      long expiresAt, Optional<dev.witan.kernel.MemberId> actor, PublicKey key, Command command) {
    return new Submission(Hash256.ofText("id " + expiresAt), expiresAt, actor, key, command);
  }

  private static String code(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return rejected.rejection().code().code();
    }
    return "accepted at " + ((Outcome.Accepted) outcome).position();
  }
}
