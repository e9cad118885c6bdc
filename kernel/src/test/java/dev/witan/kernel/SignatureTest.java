package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Goal: a signature has one text, and no other text is read. */
final class SignatureTest {
  @Test
  void shouldComeBackFromItsText() {
    Random random = new Random(64);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[Signature.BYTES];
      random.nextBytes(bytes);
      Signature signature = Signature.of(bytes);
      assertThat(signature.bytes()).isEqualTo(bytes);
      assertThat(Signature.parse(signature.toString())).contains(signature);
    }
  }

  @Test
  void shouldReadNoOtherText() {
    String text = Signature.of(new byte[Signature.BYTES]).toString();
    assertThat(text).hasSize(86);
    assertThat(Signature.parse("")).isEmpty();
    assertThat(Signature.parse(text + "==")).isEmpty();
    assertThat(Signature.parse(text.substring(1))).isEmpty();
    assertThat(Signature.parse(text.substring(0, 85) + "B")).isEmpty(); // stray bits
    assertThat(Signature.parse(text.substring(0, 85) + "+")).isEmpty();
    assertThat(Signature.parse(text.substring(0, 84) + "==")).isEmpty();
  }
}
