package dev.witan.cli.client;

import java.util.List;

/** The commands that talk to a node. */
public final class ClientCommands {
  /** Their classes, in the order in which the help shows them. */
  public static final List<Class<?>> TYPES =
      List.of(
          KeyCommand.class,
          FoundCommand.class,
          RegisterCommand.class,
          SponsorCommand.class,
          IssueCommand.class,
          TransferCommand.class,
          PostCommand.class,
          PoolCommand.class,
          StakeCommand.class,
          BenchCommand.class,
          RequestCommand.class,
          ProposalCommand.class,
          SendCommand.class,
          EventsCommand.class,
          ApiCommand.class);

  private ClientCommands() {}
}
