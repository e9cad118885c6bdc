package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.HashText;
import dev.witan.kernel.Hash256;
import dev.witan.validationpool.PoolCommand.OpenPool;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan pool}: the pools that judge posts. */
@Command(
    name = "pool",
    description = "Have a post judged, or look at the pools that judge.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {"  witan pool open POST --fee 10", "  witan pool list --state open", ""})
final class PoolCommand extends Noun {
  private static final ViewPage POOLS =
      new ViewPage("Pools", "id", "state", "for", "against", "fee", "deadline", "post");

  @Command(name = "open", description = "Pay to have a post of yours judged.")
  int open(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(paramLabel = "POST", converter = HashText.class, description = "The post.")
          Hash256 post,
      @Option(
              names = "--fee",
              paramLabel = "COIN",
              required = true,
              converter = AmountText.class,
              description = "The fee, from which REP is minted when the post is accepted.")
          long fee)
      throws CommandFailure {
    OpenPool open = new OpenPool(post, fee, OptionalLong.empty(), OptionalLong.empty());
    return signing.run(
        node,
        session ->
            session.send(
                Draft.of(open, Sentences.of(open))
                    .costing(Cost.coin(fee))
                    .making("pool", "/v1/pools?post=" + post, "openedPosition")));
  }

  @Command(name = "list", description = "Show pools, the newest first.")
  int list(
      @Mixin NodeOptions node,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "open, accepted, rejected or inconclusive.")
          String state)
      throws CommandFailure {
    return node.run(link -> POOLS.list(node, link, "/v1/pools", "state", state));
  }

  @Command(name = "show", description = "Show a pool.")
  int show(
      @Mixin NodeOptions node,
      @Parameters(paramLabel = "POOL", description = "The pool.") String pool)
      throws CommandFailure {
    return node.run(link -> POOLS.one(node, link, "/v1/pools/", pool));
  }
}
