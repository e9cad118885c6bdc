package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the program keeps the conventions of the command line: where it talks, what it answers to
 * mistakes, with which exit code. Method: whole runs inside the test.
 */
final class MainTest {
  static final String FOUNDING = "../docs/examples/founding.jsonl";

  /** A wrong command line, and what the one line on stderr says of it. */
  record Wrong(List<String> arguments, String sentence) {}

  static final List<Wrong> WRONG =
      List.of(
          new Wrong(
              List.of("scenrio"), "there is no command \"scenrio\". Did you mean \"scenario\"?"),
          new Wrong(List.of("qqqqqqqqq"), "there is no command \"qqqqqqqqq\". See `witan --help`."),
          new Wrong(List.of("help", "scenari"), "Did you mean \"scenario\"?"),
          new Wrong(List.of("scenario"), "Missing required parameter: 'FILE'. See `witan scenario"),
          new Wrong(
              List.of("scenario", FOUNDING, "other"), "\"other\" is more than this command takes"),
          new Wrong(
              List.of("scenario", FOUNDING, "--jsn"), "no option --jsn. Did you mean \"--json\"?"),
          new Wrong(List.of("--color", "blue", "help"), "Invalid value for option '--color'"),
          new Wrong(
              List.of("scenario", FOUNDING, "--explain"),
              "Missing required parameter for option '--explain'"),
          new Wrong(List.of("scenario", "no-such-file"), "no-such-file: there is no such file"),
          new Wrong(List.of("scenario", "no\0file"), "no\\u0000file: there is no such file"),
          new Wrong(List.of("scenario", "../docs"), "../docs: this is a folder"),
          new Wrong(List.of("serve", "--bind", "8080"), "8080: --bind takes HOST:PORT"),
          new Wrong(List.of("serve", "--bind", "::1:80"), "--bind takes HOST:PORT"),
          new Wrong(List.of("serve", "--bind", "[::1]:70000"), "--bind takes HOST:PORT"),
          new Wrong(List.of("serve", "--tls", "one.pem"), "--tls takes two PEM files"),
          new Wrong(
              List.of("serve", "--database", "jdbc:postgresql://x/y"), "needs --node-key FILE"),
          new Wrong(List.of("serve", "--demo", "--data", "x"), "--demo keeps nothing"));

  @ParameterizedTest
  @FieldSource("WRONG")
  void shouldSayInOneLineWhatIsWrong_whenTheCommandLineIs(Wrong wrong) {
    Ran ran = Ran.of(wrong.arguments().toArray(String[]::new));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("witan: ").contains(wrong.sentence()).hasLineCount(1);
  }

  @Test
  void shouldPrintAProblemDocument_whenAskedForJson() throws Exception {
    Ran ran = Ran.of("scenario", "no-such-file", "--json");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    JsonNode problem = new ObjectMapper().readTree(ran.err());
    assertThat(problem.get("type").asText()).isEqualTo("urn:witan:problem:file-missing");
    assertThat(problem.get("title").asText()).isEqualTo("file missing");
    assertThat(problem.get("detail").asText()).isEqualTo("no-such-file: there is no such file");
    assertThat(problem.get("code").asText()).isEqualTo("file-missing");
    assertThat(problem.get("exit").asInt()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1);
  }

  @Test
  void shouldExitWithFive_whenTheMemberDoesNotExist() {
    Ran ran = Ran.of("scenario", FOUNDING, "--explain", "adda");
    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("witan: no member is called \"adda\". Did you mean \"ada\"?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "--help", "-h"})
  void shouldBeginHelpWithExamples(String argument) {
    Ran ran = argument.isEmpty() ? Ran.of() : Ran.of(argument);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("Examples:\n  witan scenario ")
        .contains("Usage: witan ")
        .contains("\n  scenario ")
        .contains("\n  serve ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help scenario", "scenario --help", "scenario -h"})
  void shouldBeginTheHelpOfACommandWithExamples(String arguments) {
    Ran ran = Ran.of(arguments.split(" "));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Examples:\n  witan scenario ").contains("--explain=MEMBER");
  }

  /** Input that behaves as no input may. */
  private static final class Broken extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException("broken");
    }
  }

  @Test
  void shouldPrintTheVersion() {
    Ran ran = Ran.of("--version");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("witan ").hasLineCount(1);
  }

  @Test
  void shouldTellABugInOneLine() {
    Ran ran = Ran.of(false, Map.of(), new Broken(), "scenario", "-");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("witan: this is a bug in Witan, IllegalStateException: broken")
        .contains("--verbose")
        .hasLineCount(1);
  }

  @Test
  void shouldShowTheTraceOfABug_whenVerbose() {
    Ran ran = Ran.of(false, Map.of(), new Broken(), "--verbose", "scenario", "-");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("\tat dev.witan.cli.scenario.");
  }

  @Test
  void shouldReadStdin_whenTheFileIsADash() throws Exception {
    try (InputStream input = new FileInputStream(FOUNDING)) {
      Ran ran = Ran.of(false, Map.of(), input, "scenario", "-", "--json");
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).isEqualTo(Ran.of("scenario", FOUNDING, "--json").out());
    }
  }
}
