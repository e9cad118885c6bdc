package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: the right passphrase opens an untouched file; everything else is a value. */
final class KeyFileTest {
  private static final char[] PASSPHRASE = "correct h\u00f6rse \ud83d\udc34".toCharArray();
  private static final byte[] FILE =
      KeyFile.seal(Samples.ADA, PASSPHRASE, new byte[16], new byte[12]);

  @Test
  void shouldOpenWithItsPassphrase() {
    assertThat(KeyFile.open(FILE, PASSPHRASE).value()).isEqualTo(Samples.ADA);
    assertThat(Samples.text(FILE)).contains(Ed25519.publicKey(Samples.ADA).toString());
  }

  @ParameterizedTest
  @CsvSource({"correct horse", "x", "''"})
  void shouldRefuseAnotherPassphrase(String passphrase) {
    assertThat(KeyFile.open(FILE, passphrase.toCharArray()).problem().code())
        .isEqualTo(Problem.Code.WRONG_PASSPHRASE);
  }

  @Test
  void shouldRefuseTheKeyOfAnother() {
    String ada = Ed25519.publicKey(Samples.ADA).toString();
    String bob = Ed25519.publicKey(Samples.BOB).toString();
    byte[] file = Samples.utf8(Samples.text(FILE).replace(ada, bob));
    assertThat(KeyFile.open(file, PASSPHRASE).problem().code())
        .isEqualTo(Problem.Code.WRONG_PASSPHRASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "600000 | 599999 | malformed /iterations",
        "600000 | 10000001 | malformed /iterations",
        "600000 | 6e5 | malformed",
        "aes-256-gcm | aes-128-gcm | malformed /cipher",
        "pbkdf2-hmac-sha256 | pbkdf2-hmac-sha1 | malformed /kdf",
        "witan-key-file | key-file | malformed /type",
        "\"v\":1 | \"v\":2 | malformed /v",
        "\"v\":1 | \"v\":1,\"w\":1 | malformed /w",
        "\"salt\":\"AAAAAAAA | \"salt\":\"AAAA | malformed /salt",
        "\"sealed\":\" | \"sealed\":\"AAAA | malformed /sealed",
        "\"key\":\"z | \"key\":\"y | malformed /key",
      })
  void shouldNameTheFieldThatIsWrong(String from, String to, String expected) {
    assertThat(Samples.text(FILE)).contains(from);
    byte[] file = Samples.utf8(Samples.text(FILE).replace(from, to));
    assertThat(KeyFile.open(file, PASSPHRASE).problem().toString()).startsWith(expected + ":");
  }

  @Test
  void shouldRefuseAlteredFiles() {
    Random random = new Random(5);
    for (int i = 0; i < 12; i++) {
      byte[] file = FILE.clone();
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(KeyFile.open(file, PASSPHRASE).problem()).as(Samples.text(file)).isNotNull();
    }
    assertThat(KeyFile.open(Arrays.copyOf(FILE, FILE.length - 1), PASSPHRASE).problem())
        .isNotNull();
  }
}
