package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.ParameterText;
import dev.witan.cli.client.value.ParameterText.Setting;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code witan found}: founds a body on a node that has none. */
@Command(
    name = "found",
    description = {
      "Found a body on a node that has none; whoever founds it is its treasurer.",
      "small: a group that knows each other, 3 days to judge, 10 %% quorum.",
      "guild: joining costs 1 coin, 7 days to judge, 20 %% quorum, 60 %% to win.",
      "open: for strangers, joining costs 5 coin, 5 days to judge, half of a lost stake is lost."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  witan found --name Smiths --handle bank --setup WORD --key bank.key",
      "  witan found --name Smiths --handle bank --setup WORD --set pool.duration=1d",
      ""
    })
final class FoundCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The name of the body.")
  private String name;

  @Option(
      names = "--handle",
      paramLabel = "HANDLE",
      required = true,
      description = "Your handle: 3 to 32 of a-z, 0-9 and -.")
  private String handle;

  @Option(
      names = "--setup",
      paramLabel = "WORD",
      required = true,
      description = "The word behind #t= in the link that the node printed.")
  private String setup;

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description = "The parameters to begin with: small, guild or open.")
  private Preset preset = Preset.SMALL;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      converter = ParameterText.class,
      description = "A parameter of your own, such as pool.quorum=15%% or pool.minFee=2.5.")
  private List<Setting> settings = List.of();

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::found);
  }

  private void found(Session session) throws CommandFailure, ServerProblem {
    SortedMap<Parameter, Long> parameters = preset.parameters();
    settings.forEach(one -> parameters.put(one.parameter(), one.value()));
    FoundBody founding =
        new FoundBody(
            name,
            session.facts().nodeKey(),
            List.of(new Treasurer(handle, session.key())),
            parameters,
            false);
    session.send(
        Draft.of(founding, Sentences.of(founding))
            .withoutActor(Optional.of(setup))
            .making("treasurer", session.newMember().toString()));
  }
}
