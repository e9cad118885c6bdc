package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.NumberedText;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan stake}: judges what a pool is about. */
@Command(
    name = "stake",
    description = "Stake REP for or against what a pool judges; a stake is final.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan stake pool_81 25 --for",
      "  witan stake pool_81 25 --against --yes --max-loss 25",
      ""
    })
final class StakeCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Parameters(
      index = "0",
      paramLabel = "POOL",
      converter = NumberedText.OfPool.class,
      description = "The pool.")
  private int pool;

  @Parameters(
      index = "1",
      paramLabel = "AMOUNT",
      converter = AmountText.class,
      description = "How much REP.")
  private long amount;

  @ArgGroup(multiplicity = "1")
  private Sides sides;

  /** One of the two, and never both. */
  static final class Sides {
    @Option(names = "--for", required = true, description = "It should be accepted.")
    private boolean isFor;

    @Option(names = "--against", required = true, description = "It should be rejected.")
    private boolean isAgainst;

    Side side() {
      return isFor ? Side.FOR : Side.AGAINST;
    }
  }

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::stake);
  }

  private void stake(Session session) throws CommandFailure, ServerProblem {
    StakeOnPool stake = new StakeOnPool(pool, sides.side(), amount, Optional.empty());
    session.send(Draft.of(stake, Sentences.of(stake)).costing(Cost.rep(amount)));
  }
}
