package dev.witan.cli.completion;

import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan completion}: a script for a shell. */
@Command(
    name = "completion",
    description = "Print a script with which a shell completes commands and options.",
    footerHeading = "Examples:%n",
    footer = {
      "  source <(witan completion bash)                   in ~/.bashrc",
      "  source <(witan completion zsh)                    in ~/.zshrc",
      "  witan completion fish > ~/.config/fish/completions/witan.fish",
      ""
    })
public final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  /** What can be taught. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Override
  public Integer call() {
    CommandLine witan = spec.root().commandLine();
    String name = spec.root().name();
    // What picocli makes for bash sees to zsh by itself.
    Main.console(spec)
        .out()
        .print(shell == Shell.FISH ? new FishScript(witan).text() : AutoComplete.bash(name, witan));
    return Exit.DONE;
  }
}
