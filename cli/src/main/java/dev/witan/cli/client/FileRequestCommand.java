package dev.witan.cli.client;

import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.Match;
import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.SpanText;
import dev.witan.kernel.MemberId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code witan request file}: asks for work, and puts up its fee. */
@Command(name = "file", description = "Ask for work, and put up the fee for it.")
final class FileRequestCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Option(names = "--title", paramLabel = "TITLE", required = true, description = "In short.")
  private String title;

  @Option(names = "--text", paramLabel = "TEXT", description = "What exactly is asked for.")
  private String text = "";

  @Option(names = "--skill", paramLabel = "SKILL", required = true, description = "What it needs.")
  private String skill;

  @Option(
      names = "--fee",
      paramLabel = "COIN",
      required = true,
      converter = AmountText.class,
      description = "What it is worth; 0 asks for a favour.")
  private long fee;

  @Option(
      names = "--deliver-within",
      paramLabel = "SPAN",
      required = true,
      converter = SpanText.class,
      description = "The time to deliver, counted from the acceptance, such as 7d.")
  private long deliverWithin;

  @Option(
      names = "--expert",
      paramLabel = "MEMBER",
      description = "Ask this member alone, by handle or id, instead of drawing one.")
  private String expert;

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::file);
  }

  private void file(Session session) throws CommandFailure, ServerProblem {
    Optional<MemberId> only =
        expert == null ? Optional.empty() : Optional.of(session.facts().member(expert));
    Match match = only.isPresent() ? Match.DIRECT : Match.DRAW;
    FileRequest request = new FileRequest(title, text, skill, fee, deliverWithin, match, only);
    session.send(
        Draft.of(request, Sentences.of(request))
            .costing(Cost.coin(fee))
            .making("request", "/v1/requests?requester=" + session.me(), "filedPosition"));
  }
}
