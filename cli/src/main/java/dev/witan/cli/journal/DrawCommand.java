package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan draw}: the random choices of an entry. */
@Command(
    name = "draw",
    description = "Show the random choices that an entry made, so that anyone can redo them.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan draw 18402 --data body          the draws of entry 18402",
      "  witan draw 18402 --data body --json   one object for programs",
      ""
    })
public final class DrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Parameters(paramLabel = "POSITION", description = "The entry's position, from 1.")
  private long position;

  @Option(
      names = "--json",
      description = "Print the draws as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    DrawRun.run(journal.needed(), position, Main.console(spec), json);
    return Exit.DONE;
  }
}
