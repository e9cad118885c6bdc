package dev.witan.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.journal.JournalConfig;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: flags go before the environment, two places are refused, and no password is taken from or
 * shown on the command line. Method: the import, which has these options.
 */
final class JournalOptionsTest {
  @TempDir private Path folder;

  private static Ran sample(Map<String, String> environment, String... more) {
    String[] arguments = {"import", "citations", "--sample", "--stop-after", "2"};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Ran.of(false, environment, InputStream.nullInputStream(), all);
  }

  @Test
  void shouldTakeTheFlag_thenTheEnvironment_thenNothing() {
    Path flagged = folder.resolve("flagged");
    Path named = folder.resolve("named");
    Map<String, String> environment = Map.of("WITAN_DATA", named.toString());
    assertThat(sample(environment, "--data", flagged.toString()).exit()).isEqualTo(Exit.DONE);
    assertThat(flagged).isDirectory();
    assertThat(named).doesNotExist();
    assertThat(sample(environment).exit()).isEqualTo(Exit.DONE);
    assertThat(named).isDirectory();
    assertThat(sample(Map.of("WITAN_DATA", "", "WITAN_DATABASE", "")).exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void shouldTakeTheFlag_whenTheEnvironmentNamesAnotherKindOfPlace() {
    Map<String, String> environment = Map.of("WITAN_DATABASE", "jdbc:postgresql://nowhere/none");
    assertThat(sample(environment, "--data", folder.toString()).exit()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "--data a --database jdbc:postgresql:b, --data and --database name two places",
    "--database jdbc:h2:mem:a, only PostgreSQL is known",
    "--database jdbc:postgresql:a?user=b&passWord=c, put it into WITAN_DATABASE_PASSWORD",
    "--data pom.xml, this is a file",
    "--data a\0b, no folder can have this name",
    "--data= , --data names no folder",
  })
  void shouldRefuse_whenThisIsNoPlace(String flags, String sentence) {
    Ran ran = sample(Map.of(), flags.split(" "));
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(sentence).hasLineCount(1).doesNotContain("=c");
  }

  @Test
  void shouldRefuse_whenTheEnvironmentNamesTwo() {
    Ran ran = sample(Map.of("WITAN_DATA", "a", "WITAN_DATABASE", "jdbc:postgresql:b"));
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("WITAN_DATA and WITAN_DATABASE name two places");
  }

  @Test
  void shouldSayThatNobodyAnswers_withoutThePassword() {
    Map<String, String> environment =
        Map.of("WITAN_DATABASE", "jdbc:postgresql://127.0.0.1:1/a?user=b&password=secret");
    Ran ran = sample(environment);
    assertThat(ran.exit()).isEqualTo(Exit.UNREACHABLE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("witan: jdbc:postgresql://127.0.0.1:1/a: ")
        .doesNotContain("secret")
        .hasLineCount(1);
  }

  @Test
  void shouldShowNoPassword() {
    String[] urls = {"jdbc:postgresql://h/d?user=b&password=s", "jdbc:postgresql://b:s@h/d"};
    for (String url : urls) {
      JournalConfig config = JournalConfig.onServer(url, new Properties());
      assertThat(JournalOptions.place(config)).isEqualTo("jdbc:postgresql://h/d");
    }
    assertThat(JournalOptions.place(JournalConfig.inDirectory(Path.of("a", "b"))))
        .isEqualTo(Path.of("a", "b").toString());
    assertThat(Files.isDirectory(folder)).isTrue();
  }
}
