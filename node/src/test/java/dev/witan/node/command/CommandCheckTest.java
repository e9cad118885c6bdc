package dev.witan.node.command;

import static dev.witan.node.command.CheckStage.ADA;
import static dev.witan.node.command.CheckStage.BOB;
import static dev.witan.node.command.CheckStage.BODY;
import static dev.witan.node.command.CheckStage.FOUNDING;
import static dev.witan.node.command.CheckStage.sent;
import static dev.witan.node.command.CheckStage.sign;
import static dev.witan.node.command.CheckStage.signFor;
import static dev.witan.node.command.CheckStage.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Envelope;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.node.stage.Founding;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: form, audience and signature of what anybody may send, in the order of the codes. */
final class CommandCheckTest {
  private static final TransferCoin TRANSFER = new TransferCoin(BOB.id(), 25);
  private static final byte[] GOOD = FOUNDING.sign(ADA, TRANSFER);

  @Test
  void shouldHandOnWhatWasSigned() {
    Checked.Sound sound = (Checked.Sound) CommandCheck.sent(GOOD, List.of(), Optional.of(BODY));
    Envelope envelope = Envelope.parse(GOOD).value();
    assertThat(sound.command().submission().id()).isEqualTo(envelope.id());
    assertThat(sound.command().submission().actor()).contains(ADA.id());
    assertThat(sound.command().submission().key()).isEqualTo(ADA.key());
    assertThat(sound.command().submission().command()).isEqualTo(TRANSFER);
    assertThat(sound.command().submission().expiresAt()).isEqualTo(envelope.payload().expiresAt());
    assertThat(sound.command().envelope()).isEqualTo(GOOD);
    assertThat(stored(GOOD)).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "{\"payload\":{},\"sig\":\"\"}",
        "{\"payload\":[],\"sig\":7}",
        "\"text\"",
        "{\"payload\":",
        "{\"sig\":\"a\",\"sig\":\"a\"}"
      })
  void shouldRefuseWhatIsNoEnvelope(String text) {
    assertThat(sent(Founding.utf8(text))).isEqualTo("command-malformed");
    assertThat(stored(Founding.utf8(text))).isEqualTo("command-malformed");
  }

  @Test
  void shouldRefuseHostileBytes() {
    assertThat(sent(new byte[2 << 20])).isEqualTo("command-too-large");
    assertThat(sent(new byte[1 << 20])).isEqualTo("command-malformed");
    assertThat(sent(new byte[] {(byte) 0xff, (byte) 0xfe})).isEqualTo("command-malformed");
    for (String deep : new String[] {"[", "{\"a\":"}) {
      assertThat(sent(Founding.utf8(deep.repeat(100_000)))).isEqualTo("command-malformed");
      assertThat(sent(change("\"amount\":\"25\"", "\"amount\":" + deep.repeat(20_000))))
          .isEqualTo("command-malformed");
    }
  }

  @Test
  void shouldRefuseStrangeFieldsAndTypes() {
    assertThat(sent(change("\"25\"", "25"))).isEqualTo("command-malformed");
    assertThat(sent(change("\"25\"", "\"025\""))).isEqualTo("command-malformed");
    assertThat(sent(change("\"25\"", "\"-25\""))).isEqualTo("command-malformed");
    assertThat(sent(change("\"25\"", "\"25\",\"amount\":\"26\""))).isEqualTo("command-malformed");
    assertThat(sent(change("\"25\"", "\"25\",\"more\":1"))).isEqualTo("command-malformed");
    assertThat(sent(sign(ADA, "coin.mint", "{}"))).isEqualTo("command-malformed");
    assertThat(sent(sign(ADA, "coin.transfer", "{}"))).isEqualTo("command-malformed");
    assertThat(sent(sign(ADA, "tick", "{\"a\":1}"))).isEqualTo("command-malformed");
  }

  /** A tick that is signed has the right form; the machine refuses it (TIME-2). */
  @Test
  void shouldLeaveATickToTheMachine() {
    assertThat(sent(sign(ADA, "tick", "{}"))).isEqualTo("ok");
  }

  /** Spaces and the order of fields do not matter on the way, but in the journal. */
  @Test
  void shouldTakeOneSpellingOnlyFromTheJournal() {
    byte[] spaced = Founding.utf8(" " + CheckStage.text(GOOD).replace(",", " , ") + "\n");
    assertThat(sent(spaced)).isEqualTo("ok");
    assertThat(stored(spaced)).isEqualTo("command-not-canonical");
    Checked.Sound sound = (Checked.Sound) CommandCheck.sent(spaced, List.of(), Optional.of(BODY));
    assertThat(sound.command().envelope()).isEqualTo(GOOD);
    String nonce = Envelope.parse(GOOD).value().payload().nonce();
    assertThat(sent(change(nonce, nonce + "=="))).isEqualTo("command-not-canonical");
  }

  @Test
  void shouldRefuseAnotherAudience() {
    BodyId other = BodyId.of(Hash256.ofText("another body"));
    assertThat(sent(signFor(Optional.of(other), ADA, TRANSFER))).isEqualTo("audience-wrong");
    assertThat(sent(signFor(Optional.empty(), ADA, TRANSFER))).isEqualTo("audience-wrong");
    assertThat(sent(FOUNDING.envelope())).isEqualTo("ok"); // For the machine to refuse.
  }

  /** Before the founding there is no body that anything else could be for. */
  @Test
  void shouldTakeOnlyAFounding_beforeThereIsABody() {
    for (byte[] envelope : List.of(GOOD, signFor(Optional.empty(), ADA, TRANSFER))) {
      assertThat(CheckStage.code(CommandCheck.sent(envelope, List.of(), Optional.empty())))
          .isEqualTo("body-not-founded");
      assertThat(CheckStage.code(CommandCheck.stored(envelope, Optional.empty())))
          .isEqualTo("body-not-founded");
    }
    assertThat(CheckStage.code(CommandCheck.sent(FOUNDING.envelope(), List.of(), Optional.empty())))
        .isEqualTo("ok");
  }

  @Test
  void shouldRefuseAFlippedBitAnywhere() {
    for (int at = 0; at < GOOD.length; at++) {
      byte[] flipped = GOOD.clone();
      flipped[at] ^= (byte) (1 << at % 7);
      assertThat(stored(flipped)).as("byte %s", at).isNotEqualTo("ok");
      assertThat(sent(flipped)).as("byte %s", at).isNotEqualTo("ok");
    }
  }

  @Test
  void shouldRefuseWhatAnotherKeySigned() {
    String byBob = CheckStage.text(FOUNDING.sign(BOB, TRANSFER));
    String signature = byBob.substring(byBob.indexOf("\"sig\""));
    String ours = CheckStage.text(GOOD);
    byte[] mixed = Founding.utf8(ours.substring(0, ours.indexOf("\"sig\"")) + signature);
    assertThat(sent(mixed)).isEqualTo("signature-wrong");
    assertThat(sent(change("\"25\"", "\"26\""))).isEqualTo("signature-wrong");
    assertThat(sent(change(ADA.key().toString(), BOB.key().toString())))
        .isEqualTo("signature-wrong");
  }

  /** Form, then audience, then signature, then countersignatures, then contents. */
  @Test
  void shouldCheckInTheOrderOfTheCodes() {
    var post =
        CheckStage.post(List.of(new dev.witan.forum.ForumCommand.Author(BOB.id(), 1)), List.of());
    byte[] wrong = FOUNDING.sign(ADA, post);
    assertThat(sent(wrong)).isEqualTo("countersignature-missing"); // And no content came.
    String text = CheckStage.text(wrong);
    String unsigned = text.replace("\"title\":\"title\"", "\"title\":\"other\"");
    assertThat(sent(Founding.utf8(unsigned))).isEqualTo("signature-wrong");
    String other = BodyId.of(Hash256.ofText("another body")).toString();
    String foreign = unsigned.replace(BODY.toString(), other);
    assertThat(sent(Founding.utf8(foreign))).isEqualTo("audience-wrong");
    String malformed = foreign.replace("\"kind\":\"evidence\"", "\"kind\":\"x\"");
    assertThat(sent(Founding.utf8(malformed))).isEqualTo("command-malformed");
  }

  private static byte[] change(String from, String to) {
    String text = CheckStage.text(GOOD);
    assertThat(text).contains(from);
    return Founding.utf8(text.replace(from, to));
  }
}
