package dev.witan.reputation;

import static dev.witan.reputation.ReputationStage.ONE;
import static dev.witan.reputation.ReputationStage.id;
import static dev.witan.reputation.ReputationStage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ledger.Account;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: MEMBER-1 and MEMBER-3. Method: one row for each check, at both sides of its bound. */
final class MemberHandlersTest {
  private final ReputationStage stage = new ReputationStage("bank", "ann");

  @ParameterizedTest
  @CsvSource({
    "ab, handle-invalid",
    "abc, accepted",
    "aaaaaaaaaabbbbbbbbbbccccccccccdd, accepted",
    "aaaaaaaaaabbbbbbbbbbccccccccccddd, handle-invalid",
    "a-0, accepted",
    "---, accepted",
    "azz, accepted",
    "0-9, accepted",
    "a`a, handle-invalid",
    "a{a, handle-invalid",
    "a/a, handle-invalid",
    "a:a, handle-invalid",
    "a.a, handle-invalid",
    "a_a, handle-invalid",
    "Abc, handle-invalid",
    "ab\u00e9, handle-invalid",
    "incinerator, handle-reserved: incinerator",
    "treasury, handle-reserved: treasury",
    "treasury-, accepted",
    "ann, handle-taken: ann"
  })
  void shouldCheckTheHandle(String handle, String outcome) {
    assertThat(register(handle, "", "new key")).isEqualTo(outcome);
  }

  @Test
  void shouldCountTheDisplayNameInCharacters() {
    String grin = "\ud83d\ude00";
    assertThat(register("eva", grin.repeat(65), "k")).isEqualTo("name-too-long");
    assertThat(register("eva", grin.repeat(64), "k")).isEqualTo("accepted");
    assertThat(stage.reputation.members().displayName(2)).isEqualTo(grin.repeat(64));
    assertThat(register("eve", grin.repeat(64), "k2")).isEqualTo("accepted");
  }

  @Test
  void shouldRefuseAKeyThatWasSeenBefore() {
    assertThat(register("eva", "", "ann")).isEqualTo("key-in-use");
    stage.run("ann", new ReputationCommand.AddKey(key("second")));
    stage.run("ann", new ReputationCommand.RevokeKey(key("ann")));
    assertThat(register("eva", "", "ann")).isEqualTo("key-in-use");
    assertThat(register("eva", "", "second")).isEqualTo("key-in-use");
    assertThat(register("eva", "", "eva")).isEqualTo("accepted");
  }

  @Test
  void shouldCheckInTheDocumentedOrder() {
    String tooLong = "n".repeat(65);
    ReputationStage withFee = new ReputationStage(Map.of(Parameter.MEMBER_FEE, ONE), "bank", "ann");
    assertThat(withFee.run("", register("a", tooLong, "ann", null))).isEqualTo("handle-invalid");
    assertThat(withFee.run("", register("treasury", tooLong, "ann", null)))
        .isEqualTo("handle-reserved: treasury");
    assertThat(withFee.run("", register("ann", tooLong, "ann", null)))
        .isEqualTo("handle-taken: ann");
    assertThat(withFee.run("", register("eva", tooLong, "ann", null))).isEqualTo("name-too-long");
    assertThat(withFee.run("", register("eva", "", "ann", null))).isEqualTo("key-in-use");
    assertThat(withFee.run("", register("eva", "", "eva", null))).isEqualTo("sponsor-missing");
  }

  @Test
  void shouldMakeTheMember() {
    Hash256 recovery = Hash256.ofText("recovery");
    RegisterMember command =
        new RegisterMember("eva", key("eva"), "Eva", Optional.of(recovery), Optional.empty());
    assertThat(stage.run("", command)).isEqualTo("accepted");
    assertThat(stage.events)
        .containsExactly(
            new MemberRegistered(2, id("eva"), "eva", "Eva", key("eva"), Optional.of(recovery)));
    assertThat(stage.reputation.number(id("eva"))).isEqualTo(2);
    assertThat(stage.coin("eva")).isZero();
    assertThat(stage.reputation.rep(2)).isZero();
  }

  @Test
  void shouldTakeTheFeeFromTheSponsor() {
    ReputationStage costly = new ReputationStage(Map.of(Parameter.MEMBER_FEE, 7L), "bank", "ann");
    assertThat(costly.run("", register("eva", "", "eva", sponsor("nobody", "ann"))))
        .isEqualTo("sponsor-unknown");
    assertThat(costly.run("", register("eva", "", "eva", sponsor("ann", "bank"))))
        .isEqualTo("sponsor-unknown");
    costly.issue("ann", 6);
    assertThat(costly.run("", register("eva", "", "eva", sponsor("ann", "ann"))))
        .isEqualTo("insufficient-coin: 6 free");
    costly.issue("ann", 1);
    assertThat(costly.run("", register("eva", "", "eva", sponsor("ann", "ann"))))
        .isEqualTo("accepted");
    assertThat(costly.events)
        .contains(new CoinMoved(1, Account.TREASURY, 7, Cause.of(Clause.MEMBER_1)))
        .hasSize(2);
    assertThat(costly.coin("ann")).isZero();
    assertThat(costly.reputation.ledger().coin(Account.TREASURY)).isEqualTo(7);
  }

  @Test
  void shouldTakeNoFeeWhenThereIsNone() {
    assertThat(stage.run("", register("eva", "", "eva", sponsor("ann", "ann"))))
        .isEqualTo("accepted");
    assertThat(stage.events).hasSize(1);
    assertThat(stage.run("", register("eve", "", "eve", sponsor("ann", "bank"))))
        .isEqualTo("sponsor-unknown");
  }

  @Test
  void shouldGrantCoinToWhomATreasurerInvites() {
    ReputationStage giving = granting(5);
    treasury(giving, 9);
    assertThat(giving.run("", register("eva", "", "eva", sponsor("bank", "bank"))))
        .isEqualTo("accepted");
    assertThat(giving.events)
        .hasSize(2)
        .contains(new CoinMoved(Account.TREASURY, 2, 5, Cause.of(Clause.MEMBER_3)));
    assertThat(giving.coin("eva")).isEqualTo(5);
    assertThat(giving.run("", register("eve", "", "eve", sponsor("bank", "bank"))))
        .isEqualTo("accepted");
    assertThat(giving.coin("eve")).as("the treasury has 4 left").isZero();
    assertThat(giving.reputation.ledger().coin(Account.TREASURY)).isEqualTo(4);
  }

  @Test
  void shouldGrantTheLastCoinOfTheTreasury() {
    ReputationStage giving = granting(5);
    treasury(giving, 5);
    giving.run("", register("eva", "", "eva", sponsor("bank", "bank")));
    assertThat(giving.coin("eva")).isEqualTo(5);
    assertThat(giving.reputation.ledger().coin(Account.TREASURY)).isZero();
  }

  @Test
  void shouldGrantNothing_whenTheSponsorIsNoTreasurer() {
    ReputationStage giving = granting(5);
    treasury(giving, 9);
    giving.run("", register("eva", "", "eva", sponsor("ann", "ann")));
    assertThat(giving.coin("eva")).isZero();
  }

  /** The fee that is paid just before can be part of the grant. */
  @Test
  void shouldGrantFromTheFee() {
    ReputationStage giving =
        new ReputationStage(
            Map.of(Parameter.MEMBER_FEE, 5L, Parameter.COIN_INITIAL_GRANT, 5L), "bank", "ann");
    giving.issue("bank", 5);
    giving.run("", register("eva", "", "eva", sponsor("bank", "bank")));
    assertThat(giving.coin("eva")).isEqualTo(5);
    assertThat(giving.coin("bank")).isZero();
  }

  private static ReputationStage granting(long grant) {
    return new ReputationStage(Map.of(Parameter.COIN_INITIAL_GRANT, grant), "bank", "ann");
  }

  private static void treasury(ReputationStage stage, long amount) {
    stage.reputation.moveCoin(
        stage, Account.OUTSIDE, Account.TREASURY, amount, Cause.of(Clause.COIN_1));
  }

  private String register(String handle, String name, String key) {
    return stage.run("", register(handle, name, key, null));
  }

  private static RegisterMember register(String handle, String name, String key, Sponsor sponsor) {
    return new RegisterMember(
        handle, key(key), name, Optional.empty(), Optional.ofNullable(sponsor));
  }

  private static Sponsor sponsor(String member, String key) {
    return new Sponsor(id(member), key(key));
  }
}
