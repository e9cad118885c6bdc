package dev.witan.webui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.witan.envelope.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Goal: the client's tests read what Java makes today. Method: the files in the client's tests are
 * compared with what is made anew; {@code -Dwitan.golden=write} writes them and fails.
 */
final class SharedFilesTest {
  private static final Path DATA = Path.of("client", "test", "data");
  private static final char[] PASSPHRASE = "correct h\u00f6rse \ud83d\udc34".toCharArray();

  @Test
  void shouldKeepTheKeyFile() throws IOException {
    byte[] salt = new byte[KeyFile.SALT_BYTES];
    byte[] nonce = new byte[KeyFile.NONCE_BYTES];
    Arrays.fill(salt, (byte) 7);
    Arrays.fill(nonce, (byte) 9);
    byte[] file = KeyFile.seal(SampleJournal.seed("ada"), PASSPHRASE, salt, nonce);
    assertShared("key-file.json", new String(file, StandardCharsets.UTF_8));
  }

  @Test
  void shouldKeepTheJournal() throws IOException {
    assertShared("journal.json", ProposingLife.lived().text());
  }

  private static void assertShared(String name, String actual) throws IOException {
    Path file = DATA.resolve(name);
    if ("write".equals(System.getProperty("witan.golden"))) {
      Files.createDirectories(DATA);
      Files.writeString(file, actual);
      fail("wrote the shared file %s; look at the change and run again without the switch", name);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }
}
