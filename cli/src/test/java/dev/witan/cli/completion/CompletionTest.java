package dev.witan.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.witan.cli.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: shells complete what there is. Method: bash reads its script and completes lines. */
final class CompletionTest {
  @TempDir private static Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "witan ver|verify",
        "witan do|doctor",
        "witan pool o|open",
        "witan bac|backup",
        "witan serve --limit-c|--limit-commands",
        "witan key n|new"
      })
  void shouldCompleteInBash(String line, String expected) throws Exception {
    assertThat(complete(line)).contains(expected);
  }

  @Test
  void shouldCompleteNothingThatIsNotThere() throws Exception {
    assertThat(complete("witan zzz")).isEmpty();
  }

  @Test
  void shouldNameEveryCommandInFish() {
    Ran ran = Ran.of("completion", "fish");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines())
        .allMatch(line -> line.startsWith("complete -c witan -n '"))
        .contains(
            "complete -c witan -n '__fish_use_subcommand' -f -a export -d 'Write a journal with"
                + " all content as JSON Lines, to keep or to read elsewhere.'")
        .anyMatch(line -> line.contains("from pool; and not ") && line.contains("-a open "))
        .anyMatch(line -> line.contains("from serve' -f -l bind -r -d '"));
    Ran.of("help")
        .out()
        .lines()
        .filter(line -> line.matches("  [a-z]+  +[A-Z].*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .forEach(name -> assertThat(ran.out()).contains(" -a " + name + " "));
  }

  @Test
  void shouldKnowZsh_andRefuseOtherShells() {
    assertThat(Ran.of("completion", "zsh").out()).contains("bashcompinit");
    assertThat(Ran.of("completion", "tcsh").exit()).isEqualTo(2);
  }

  private static List<String> complete(String line) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash");
    Path script = folder.resolve("witan.bash");
    Files.writeString(script, Ran.of("completion", "bash").out());
    String test =
        "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
            + " COMP_POINT=${#COMP_LINE}; _complete_witan; printf '%s\\n' \"${COMPREPLY[@]}\"";
    List<String> command =
        new ArrayList<>(List.of("/bin/bash", "-c", test, "bash", script.toString()));
    command.addAll(List.of(line.split(" ")));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }
}
