package dev.witan.cli.client;

import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that is of no use without a verb behind it; alone it shows its help. */
abstract class Noun implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    spec.commandLine().usage(Main.console(spec).out());
    return Exit.DONE;
  }
}
