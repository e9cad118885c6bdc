package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a receipt says what the node signed and nothing else. */
final class ReceiptTest {
  static final Receipt.Facts FACTS =
      new Receipt.Facts(
          Samples.stake().id(),
          81,
          Hash256.ofText("entry"),
          Hash256.ofText("previous"),
          1_795_252_502_200L,
          Hash256.ofText("events"));
  private static final byte[] NODE = Samples.seed("node");
  private static final Receipt RECEIPT = Receipt.sign(FACTS, NODE);

  @Test
  void shouldReadWhatItWrote() {
    Receipt read = Receipt.parse(RECEIPT.toBytes()).value();
    assertThat(read).isEqualTo(RECEIPT);
    assertThat(read.isSignedBy(Ed25519.publicKey(NODE))).isTrue();
  }

  @Test
  void shouldSignTheRestOfItsFields() {
    String text = Samples.text(RECEIPT.toBytes());
    String rest = text.replaceFirst("\"nodeSig\":\"[^\"]*\",", "");
    assertThat(text).contains("\"outcome\":\"accepted\"");
    assertThat(Samples.text(RECEIPT.signedBytes())).isEqualTo("witan-receipt-v1\n" + rest);
  }

  @Test
  void shouldNotBelieveAnotherNode() {
    Receipt forged = Receipt.sign(FACTS, Samples.BOB);
    assertThat(forged.isSignedBy(Ed25519.publicKey(NODE))).isFalse();
    assertThat(forged.isSignedBy(Ed25519.publicKey(Samples.BOB))).isTrue();
  }

  @Test
  void shouldNotBelieveAlteredFacts() {
    String text = Samples.text(RECEIPT.toBytes()).replace("\"position\":81", "\"position\":82");
    Receipt altered = Receipt.parse(Samples.utf8(text)).value();
    assertThat(altered.isSignedBy(Ed25519.publicKey(NODE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"position\":81 | \"position\":0 | malformed /position",
        "\"accepted\" | \"rejected\" | malformed /outcome",
        "\"time\": | \"times\": | malformed /time",
        "\"hash\":\" | \"hash\":\"0 | malformed /hash",
        "\"command\": | \"a\":1,\"command\": | malformed /a",
      })
  void shouldNameTheFieldThatIsWrong(String from, String to, String expected) {
    String text = Samples.text(RECEIPT.toBytes()).replace(from, to);
    assertThat(Receipt.parse(Samples.utf8(text)).problem().toString()).startsWith(expected + ":");
  }

  @Test
  void shouldRefuseMoreBytesThanAReceiptHas() {
    assertThat(Receipt.parse(Arrays.copyOf(RECEIPT.toBytes(), 5000)).problem().code())
        .isEqualTo(Problem.Code.TOO_LARGE);
  }
}
