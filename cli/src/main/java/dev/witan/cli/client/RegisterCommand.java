package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan register}: joins a body. */
@Command(
    name = "register",
    description = "Join a body; where that costs a fee, a member has to sponsor it.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan register ada --key ada.key",
      "  witan register ada --name \"Ada L.\" --sponsor WORD    WORD is what `witan sponsor` prints",
      ""
    })
final class RegisterCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "HANDLE", description = "3 to 32 of a-z, 0-9 and -.")
  private String handle;

  @Option(names = "--name", paramLabel = "NAME", description = "A name to be shown.")
  private String name = "";

  @Option(
      names = "--sponsor",
      paramLabel = "WORD",
      converter = SponsorWord.class,
      description = "A sponsor's signed word.")
  private Sponsor sponsor;

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::register);
  }

  private void register(Session session) throws CommandFailure, ServerProblem {
    RegisterMember register =
        new RegisterMember(
            handle, session.key(), name, Optional.empty(), Optional.ofNullable(sponsor));
    session.send(
        Draft.of(register, Sentences.of(register))
            .withoutActor(Optional.empty())
            .making("member", session.newMember().toString()));
  }
}
