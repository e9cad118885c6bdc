package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.PublicKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Goal: programs that check little never load machine code, those that check much do without
 * waiting, and the property decides for both. Method: a loader that counts.
 */
final class CheckChoiceTest {
  private static final byte[] SEED = Samples.ADA;
  private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);
  private static final PublicKey KEY = Ed25519.publicKey(SEED);
  private static final byte[] SIGNATURE = Ed25519.sign(SEED, MESSAGE);

  private static final SignatureCheck LOADED = (key, message, signature) -> true;

  private final CountDownLatch asked = new CountDownLatch(1);

  @Test
  void shouldLoadNothing_whenChecksAreFew() {
    CheckChoice choice = new CheckChoice(null, this::load);
    check(choice, CheckChoice.CHECKS_BEFORE_NATIVE - 1);
    assertThat(asked.getCount()).isOne();
  }

  @Test
  void shouldTakeTheNativeCheck_whenChecksAreMany() throws InterruptedException {
    CheckChoice choice = new CheckChoice(null, this::load);
    check(choice, CheckChoice.CHECKS_BEFORE_NATIVE);
    assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
    for (int i = 0; i < 6_000 && choice.current() != LOADED; i++) {
      Thread.sleep(10);
    }
    assertThat(choice.current()).isSameAs(LOADED);
  }

  @Test
  void shouldStayWithJava_whenThereIsNoNativeCheck() throws InterruptedException {
    CheckChoice choice = new CheckChoice(null, this::fail);
    check(choice, CheckChoice.CHECKS_BEFORE_NATIVE);
    assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
    check(choice, 1);
    assertThat(choice.current()).isInstanceOf(JavaCheck.class);
  }

  @Test
  void shouldStayWithJava_whenThePropertySaysSo() {
    CheckChoice choice = new CheckChoice("java", this::load);
    assertThat(choice.current()).isInstanceOf(JavaCheck.class);
    check(choice, CheckChoice.CHECKS_BEFORE_NATIVE + 1);
    assertThat(choice.current()).isInstanceOf(JavaCheck.class);
    assertThat(asked.getCount()).isOne();
  }

  @Test
  void shouldTakeTheNativeCheckAtOnce_whenThePropertySaysSo() {
    assertThat(new CheckChoice("native", this::load).current()).isSameAs(LOADED);
  }

  @Test
  void shouldSayWhy_whenThePropertyAsksForWhatIsNotThere() {
    CheckChoice choice = new CheckChoice("native", this::fail);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(choice::current)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("witan.ed25519")
          .hasMessageContaining("no such machine")
          .hasMessageContaining("Without the property");
    }
  }

  @Test
  void shouldSayWhatThereIs_whenThePropertyHasAnotherValue() {
    assertThatThrownBy(new CheckChoice("Java", this::load)::current)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the system property witan.ed25519 is java or native, not Java");
  }

  private static void check(CheckChoice choice, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(choice.current().passes(KEY, MESSAGE, SIGNATURE)).isTrue();
    }
  }

  private SignatureCheck load(SignatureCheck otherwise) {
    asked.countDown();
    return LOADED;
  }

  private SignatureCheck fail(SignatureCheck otherwise) throws GeneralSecurityException {
    asked.countDown();
    throw new GeneralSecurityException("no such machine");
  }
}
