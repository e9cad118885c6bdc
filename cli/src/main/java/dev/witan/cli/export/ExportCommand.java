package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
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

/** {@code witan export}: a journal as JSON Lines. */
@Command(
    name = "export",
    description = "Write a journal with all content as JSON Lines, to keep or to read elsewhere.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan export body.jsonl --data body              a backup that any program can read",
      "  witan export --data body | gzip > body.gz        to another program",
      ""
    })
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file to write (see docs/operations.md); - or nothing is stdout.")
  private String file = "-";

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Override
  public Integer call() throws CommandFailure {
    Console console = Main.console(spec);
    ExportRun run = new ExportRun(journal.needed(), console);
    ExportOutput output = ExportOutput.named(file, force, console);
    ExportRun.tell(console, output, run.run(output));
    return Exit.DONE;
  }
}
