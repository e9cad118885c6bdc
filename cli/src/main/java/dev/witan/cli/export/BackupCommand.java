package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.client.NodeOptions;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.Head;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan backup}: a copy of a journal, while its node serves it. */
@Command(
    name = "backup",
    description = {
      "Write a copy of the journal that a node serves, while it serves; `witan restore` reads it.",
      "The copy ends with the entry that was the last when it began, and is checked as it is made.",
      "With --data or --database it is taken from a journal that nobody serves."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  witan backup body.jsonl                                  of the node on this machine",
      "  witan backup - --url https://HOST | gzip > body.gz       of another, to another program",
      "  witan backup body.jsonl --data body                      of a journal that nobody serves",
      ""
    })
public final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private NodeOptions node;

  @Mixin private JournalOptions journal;

  @Parameters(paramLabel = "FILE", description = "The file to write; - is stdout.")
  private String file;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Override
  public Integer call() throws CommandFailure {
    Optional<JournalConfig> place = journal.flagged();
    ExportOutput output = ExportOutput.named(file, force, node.console());
    if (place.isEmpty()) {
      return node.run(link -> fromNode(link, output));
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--url")) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "name a node or a place of your own, and not both");
    }
    tell(output, new ExportRun(place.get(), node.console()).run(output));
    return Exit.DONE;
  }

  private void fromNode(NodeLink link, ExportOutput output) throws CommandFailure, ServerProblem {
    tell(output, new BackupRun(link, node.console()).run(output));
  }

  private void tell(ExportOutput output, Optional<Head> written) {
    Console console = node.console();
    if (!node.isJson() || output.isStdout()) {
      ExportRun.tell(console, output, written);
    } else if (written.isPresent()) {
      SortedMap<String, Json> page = new TreeMap<>();
      page.put("entries", new Json.Int(written.get().position()));
      page.put("file", new Json.Text(output.name()));
      page.put("head", new Json.Text(written.get().hash().toString()));
      console.out().println(JsonPage.of(new Json.Fields(page)));
    }
  }
}
