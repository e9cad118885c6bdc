package dev.witan.cli.client;

import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.value.HashText;
import dev.witan.cli.client.value.NumberedText;
import dev.witan.cli.client.value.SpanText;
import dev.witan.kernel.Hash256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan request}: paid work, from the asking to the judging. */
@Command(
    name = "request",
    description = "Ask for work, or do it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = FileRequestCommand.class,
    footerHeading = "Examples:%n",
    footer = {
      "  witan request file --title \"Test the valve\" --skill valves --fee 40 --deliver-within 7d",
      "  witan request accept request_54",
      "  witan request submit request_54 --post POST",
      ""
    })
final class RequestCommand extends Noun {
  private static final ViewPage REQUESTS =
      new ViewPage(
          "Requests", "id", "state", "fee", "skill", "requester", "expert", "deadline", "title");

  @Command(name = "accept", description = "Take on a job that is offered to you.")
  int accept(@Mixin NodeOptions node, @Mixin SigningOptions signing, @Mixin Named named)
      throws CommandFailure {
    AcceptRequest accept = new AcceptRequest(named.request);
    return signing.run(node, session -> session.send(Draft.of(accept, Sentences.of(accept))));
  }

  @Command(name = "decline", description = "Leave a job that is offered to you to others.")
  int decline(@Mixin NodeOptions node, @Mixin SigningOptions signing, @Mixin Named named)
      throws CommandFailure {
    DeclineRequest decline = new DeclineRequest(named.request);
    return signing.run(node, session -> session.send(Draft.of(decline, Sentences.of(decline))));
  }

  @Command(name = "submit", description = "Submit a post as the work, which opens its pool.")
  int submit(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Mixin Named named,
      @Option(
              names = "--post",
              paramLabel = "POST",
              required = true,
              converter = HashText.class,
              description = "A post of kind evidence of yours.")
          Hash256 post)
      throws CommandFailure {
    SubmitEvidence submit = new SubmitEvidence(named.request, post);
    return signing.run(
        node,
        session ->
            session.send(
                Draft.of(submit, Sentences.of(submit))
                    .making("pool", "/v1/pools?post=" + post, "openedPosition")));
  }

  @Command(name = "comment", description = "Tell the voters what you think of the work.")
  int comment(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Mixin Named named,
      @Option(names = "--satisfied", required = true, arity = "1", description = "true or false.")
          boolean satisfied,
      @Option(names = "--text", paramLabel = "TEXT", description = "Why.", defaultValue = "")
          String text)
      throws CommandFailure {
    CommentRequest comment = new CommentRequest(named.request, satisfied, text);
    return signing.run(node, session -> session.send(Draft.of(comment, Sentences.of(comment))));
  }

  @Command(name = "cancel", description = "Cancel a request that nobody works on.")
  int cancel(@Mixin NodeOptions node, @Mixin SigningOptions signing, @Mixin Named named)
      throws CommandFailure {
    CancelRequest cancel = new CancelRequest(named.request);
    return signing.run(node, session -> session.send(Draft.of(cancel, Sentences.of(cancel))));
  }

  @Command(name = "extend", description = "Give the expert more time.")
  int extend(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Mixin Named named,
      @Option(
              names = "--until",
              paramLabel = "SPAN",
              required = true,
              converter = SpanText.class,
              description = "How long from now; later than the deadline that it has.")
          long until)
      throws CommandFailure {
    return signing.run(
        node,
        session -> {
          ExtendRequest extend = new ExtendRequest(named.request, session.facts().now() + until);
          session.send(Draft.of(extend, Sentences.of(extend)));
        });
  }

  @Command(name = "give-back", description = "Give a job back, which costs a part of the bond.")
  int giveBack(@Mixin NodeOptions node, @Mixin SigningOptions signing, @Mixin Named named)
      throws CommandFailure {
    GiveBackRequest back = new GiveBackRequest(named.request);
    return signing.run(node, session -> session.send(Draft.of(back, Sentences.of(back))));
  }

  @Command(name = "list", description = "Show requests, the newest first.")
  int list(
      @Mixin NodeOptions node,
      @Option(names = "--state", paramLabel = "STATE", description = "In this state.") String state)
      throws CommandFailure {
    return node.run(link -> REQUESTS.list(node, link, "/v1/requests", "state", state));
  }

  @Command(name = "show", description = "Show a request.")
  int show(
      @Mixin NodeOptions node,
      @Parameters(paramLabel = "REQUEST", description = "The request.") String request)
      throws CommandFailure {
    return node.run(link -> REQUESTS.one(node, link, "/v1/requests/", request));
  }

  /** The request that a verb is about. */
  static final class Named {
    @Parameters(
        paramLabel = "REQUEST",
        converter = NumberedText.OfRequest.class,
        description = "The request.")
    private int request;
  }
}
