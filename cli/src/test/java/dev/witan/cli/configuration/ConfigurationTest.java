package dev.witan.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: a flag goes before the environment, that before the file, that before the default; secrets
 * stand in no file and no flag; the page of settings is that of the program. Method: runs that show
 * the value that they take; the page is made and compared.
 *
 * <p>{@code -Dwitan.golden=write} writes the page, and fails, to be run again without it.
 */
final class ConfigurationTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @TempDir private Path folder;

  @Test
  void shouldTakeTheNearestValue_ofWhatTheParserLooksUp() throws IOException {
    String file = file("bind = \"127.0.0.1:3\"");
    Map<String, String> variable = Map.of("WITAN_BIND", "127.0.0.1:2");
    assertThat(bind(Map.of())).isEqualTo("127.0.0.1:8080");
    assertThat(bind(Map.of(), "--config", file)).isEqualTo("127.0.0.1:3");
    assertThat(bind(Map.of("WITAN_CONFIG", file))).isEqualTo("127.0.0.1:3");
    assertThat(bind(Map.of("WITAN_BIND", ""), "--config=" + file)).isEqualTo("127.0.0.1:3");
    assertThat(bind(variable, "--config", file)).isEqualTo("127.0.0.1:2");
    Ran flagged = run(variable, "serve", "--bind", "none", "--config", file);
    assertThat(flagged.err()).startsWith("witan: none: --bind takes HOST:PORT");
  }

  @Test
  void shouldTakeTheNearestValue_ofWhatACommandLooksUp() throws IOException {
    String file = file("url = \"http://127.0.0.1:3\"");
    Map<String, String> variable = Map.of("WITAN_URL", "http://127.0.0.1:2");
    assertThat(run(Map.of(), "api", "GET", "/x", "--config", file).err())
        .contains("http://127.0.0.1:3 does not answer");
    assertThat(run(variable, "api", "GET", "/x", "--config", file).err())
        .contains("http://127.0.0.1:2 does not answer");
    assertThat(run(variable, "api", "GET", "/x", "--url", "http://127.0.0.1:1").err())
        .contains("http://127.0.0.1:1 does not answer");
  }

  @Test
  void shouldReadTheUsualFile_whenItIsThere() throws IOException {
    Files.createDirectories(folder.resolve("config/witan"));
    Files.writeString(folder.resolve("config/witan/config.toml"), "bind = \"127.0.0.1:4\"\n");
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder + "/config");
    assertThat(bind(environment)).isEqualTo("127.0.0.1:4");
    assertThat(bind(Map.of("XDG_CONFIG_HOME", folder + "/none"))).isEqualTo("127.0.0.1:8080");
    Files.createDirectories(folder.resolve(".config/witan"));
    Files.writeString(folder.resolve(".config/witan/config.toml"), "bind = \"127.0.0.1:5\"\n");
    assertThat(bind(Map.of("HOME", folder.toString()))).isEqualTo("127.0.0.1:5");
  }

  @Test
  void shouldNameOnePlace_whenFileAndVariableNameTwo() throws IOException {
    String file = file("database = \"jdbc:postgresql://127.0.0.1:1/x\"");
    String data = folder.resolve("none").toString();
    Ran ran = run(Map.of("WITAN_DATA", data), "status", "--config", file);
    assertThat(ran.err()).isEqualTo("witan: " + data + ": there is no journal here\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bnd = 1|there is no setting \"bnd\". Did you mean \"bind\"?",
        "passphrase = \"x\"|a secret does not belong in this file; use WITAN_PASSPHRASE",
        "database-password = \"x\"|use WITAN_DATABASE_PASSWORD",
        "admin = 1.5|a value is a text or a whole number",
        "bind = [1]|a value is a text or a whole number",
        "key = \"hidden|line 1 is no TOML",
        "a = 1 = hidden|line 1 is no TOML"
      })
  void shouldSayWhatIsWrongWithAFile(String text, String sentence) throws IOException {
    String file = file(text);
    Ran ran = run(Map.of(), "help", "--config", file);
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("witan: " + file).contains(sentence).hasLineCount(1);
    assertThat(ran.err()).doesNotContain("hidden");
  }

  @Test
  void shouldRefuseAFileThatIsNotThereOrHuge() throws IOException {
    assertThat(run(Map.of(), "help", "--config", folder + "/none").err()).contains("be read");
    assertThat(run(Map.of("WITAN_CONFIG", folder + "/none"), "help").exit()).isEqualTo(2);
    String huge = file("# " + "x".repeat(70_000));
    assertThat(run(Map.of(), "help", "--config", huge).err()).contains("longer than 65536 bytes");
  }

  @Test
  void shouldDescribeEverySetting() throws IOException {
    if (System.getProperty("witan.golden", "").equals("write")) {
      Files.writeString(PAGE, page());
      throw new AssertionError(PAGE + " is written: run again without -Dwitan.golden");
    }
    assertThat(Files.readString(PAGE))
        .as("run this test with -Dwitan.golden=write when settings change")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            A flag goes before the environment, the environment before the configuration file, and that before the default.
            An empty variable is none. This page is made from the program by `ConfigurationTest`, which fails when it is stale.

            The configuration file is TOML, a line `name = "value"` each:

            ```
            data = "/var/lib/witan"
            bind = "0.0.0.0:8443"
            limit-commands = 1200
            ```

            It is named by `--config FILE`, or by `WITAN_CONFIG`, or is `witan/config.toml` in `$XDG_CONFIG_HOME`, or in
            `~/.config` where that is not set. A name that is none is refused. Paths in it begin where the command is started.
            **Secrets** stand neither in flags, which everybody on the machine can read, nor in this file.

            | in the file | flag | variable | default | what it sets |
            |---|---|---|---|---|
            """);
    for (Setting one : Setting.values()) {
      String standard = one.standard().isEmpty() ? "" : code(one.standard());
      page.append("| ")
          .append(one.isSecret() ? "never" : code(one.word()))
          .append(" | ")
          .append(one.flag().map(ConfigurationTest::code).orElse(""))
          .append(" | ")
          .append(code(one.variable()))
          .append(" | ")
          .append(standard)
          .append(" | ")
          .append(one.sentence())
          .append(" |\n");
    }
    return page.append(
            """

            Other variables: `NO_COLOR`, `CLICOLOR_FORCE` and `TERM` decide on colours, `JAVA_HOME` names the Java that the launcher
            starts, and `WITAN_JAVA_OPTIONS` gives it options, such as `-Xmx4g`. `witan help COMMAND` lists the flags of a command.
            """)
        .toString();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  /** Every flag that the page names is one of some command. */
  @Test
  void shouldNameNoFlagThatNoCommandHas() {
    String all = Ran.of("completion", "fish").out();
    for (Setting one : Setting.values()) {
      Optional<String> flag = one.flag();
      flag.ifPresent(name -> assertThat(all).contains(" -l " + name.substring(2) + " "));
    }
  }

  private String file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "config", ".toml");
    Files.writeString(file, text + "\n");
    return file.toString();
  }

  /** The default that the help of {@code serve} shows. */
  private static String bind(Map<String, String> environment, String... more) {
    String[] words = new String[2 + more.length];
    words[0] = "serve";
    words[1] = "--help";
    System.arraycopy(more, 0, words, 2, more.length);
    Ran ran = run(environment, words);
    assertThat(ran.exit()).as("%s", ran).isZero();
    return ran.out().replaceAll("(?s).*port 0 takes a free one; else (\\S+)\\.\\s.*", "$1");
  }

  private static Ran run(Map<String, String> environment, String... words) {
    return Ran.of(false, environment, InputStream.nullInputStream(), words);
  }
}
