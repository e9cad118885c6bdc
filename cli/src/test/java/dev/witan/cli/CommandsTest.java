package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: that only those commands are made ready that a run needs is never seen. */
final class CommandsTest {
  /** An option goes first in the second, so that every command is there with all that it has. */
  @ParameterizedTest
  @ValueSource(strings = {"", "help", "-h", "--help"})
  void shouldShowTheSameHelp_whetherCommandsAreReadyOrOnlyNamed(String word) {
    Ran named = word.isEmpty() ? Ran.of() : Ran.of(word);
    Ran ready = word.isEmpty() ? Ran.of("--color", "never") : Ran.of("--color", "never", word);
    assertThat(named.exit()).isZero();
    assertThat(named.out()).isEqualTo(ready.out()).contains("\n  key ", "\n  serve ", "\n  help ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "key", "serve", "help", "completion", "api", "simulate"})
  void shouldShowTheSameHelpOfACommand_howeverItIsAskedFor(String command) {
    Ran first = Ran.of("help", command);
    assertThat(first.exit()).as("%s", first).isZero();
    assertThat(first.out()).contains("Usage: witan " + command);
    assertThat(Ran.of(command, "--help").out()).isEqualTo(first.out());
    assertThat(Ran.of("--color", "never", command, "--help").out()).isEqualTo(first.out());
  }

  @Test
  void shouldKnowVerbs() {
    assertThat(Ran.of("help", "key", "add").out()).contains("Usage: witan key add");
    assertThat(Ran.of("help", "key", "ad").err()).contains("Did you mean \"add\"?");
  }

  @Test
  void shouldSuggestAnyCommand_whenThereIsNoSuch() {
    assertThat(Ran.of("stat").err()).contains("Did you mean \"status\"?");
    assertThat(Ran.of("help", "stat").err()).contains("Did you mean \"status\"?");
    assertThat(Ran.of("transfr", "ada", "1").err()).contains("Did you mean \"transfer\"?");
    assertThat(Ran.of("hepl").err()).contains("Did you mean \"help\"?");
  }
}
