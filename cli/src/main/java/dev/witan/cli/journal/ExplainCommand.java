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

/** {@code witan explain}: why a member has what it has. */
@Command(
    name = "explain",
    description = "Show each movement of a member's REP and coin, with its cause.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan explain ada --data body          by clause, pool, post and citation",
      "  witan explain ada --data body --json   one object for programs",
      ""
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Parameters(paramLabel = "MEMBER", description = "The member's handle or id (m_...).")
  private String member;

  @Option(
      names = "--json",
      description = "Print the movements as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    ExplainRun.run(journal.needed(), member, Main.console(spec), json);
    return Exit.DONE;
  }
}
