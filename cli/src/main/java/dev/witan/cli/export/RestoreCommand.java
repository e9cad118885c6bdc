package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan restore}: a journal from an export. */
@Command(
    name = "restore",
    description = {
      "Read an export into an empty journal, or go on where a restore was stopped.",
      "Every hash is checked on the way, and at the end the whole journal as `witan verify` does."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  witan restore body.jsonl --data body           a journal from a backup",
      "  gunzip < body.gz | witan restore - --data body from another program",
      ""
    })
public final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Parameters(
      paramLabel = "FILE",
      description = "What `witan export` wrote (see docs/operations.md); - is stdin.")
  private String file;

  @Option(
      names = "--json",
      description = "Print the report as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    return new RestoreRun(journal.needed(), Main.console(spec), file).run(Main.input(spec), json);
  }
}
