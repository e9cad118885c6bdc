package dev.witan.statemachine.codec;

import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.kernel.Command;
import dev.witan.kernel.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** The commands of business as JSON. */
final class BusinessCommands {
  private static final String REQUEST = "request";

  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "request.file",
              FileRequest.class,
              BusinessCommands::writeFile,
              BusinessCommands::readFile),
          named("request.accept", AcceptRequest.class, AcceptRequest::request, AcceptRequest::new),
          named(
              "request.decline",
              DeclineRequest.class,
              DeclineRequest::request,
              DeclineRequest::new),
          new CommandType<>(
              "request.submit",
              SubmitEvidence.class,
              (command, json) ->
                  writeRequest(json.name("post").hash(command.post()), command.request()),
              fields -> new SubmitEvidence(fields.request(REQUEST), fields.post("post"))),
          new CommandType<>(
              "request.comment",
              CommentRequest.class,
              (command, json) -> {
                writeRequest(json, command.request());
                json.name("satisfied").bool(command.satisfied());
                json.name("text").text(command.text());
              },
              fields ->
                  new CommentRequest(
                      fields.request(REQUEST),
                      fields.bool("satisfied"),
                      fields.textOr("text", ""))),
          named("request.cancel", CancelRequest.class, CancelRequest::request, CancelRequest::new),
          new CommandType<>(
              "request.extend",
              ExtendRequest.class,
              (command, json) -> {
                writeRequest(json, command.request());
                json.name("until").integer(command.until());
              },
              fields -> new ExtendRequest(fields.request(REQUEST), fields.count("until"))),
          named(
              "request.giveBack",
              GiveBackRequest.class,
              GiveBackRequest::request,
              GiveBackRequest::new));

  private BusinessCommands() {}

  /** A command that names its request and nothing else. */
  private static <C extends Command> CommandType<C> named(
      String name, Class<C> type, ToIntFunction<C> request, IntFunction<C> maker) {
    return new CommandType<>(
        name,
        type,
        (command, json) -> writeRequest(json, request.applyAsInt(command)),
        fields -> maker.apply(fields.request(REQUEST)));
  }

  private static void writeRequest(JsonWriter json, int request) {
    json.name(REQUEST).text(IdNames.REQUEST + request);
  }

  private static void writeFile(FileRequest command, JsonWriter json) {
    json.name("body").text(command.body());
    json.name("deliverWithin").integer(command.deliverWithin());
    command.expert().ifPresent(expert -> json.name("expert").text(expert.toString()));
    json.name("fee").amount(command.fee());
    json.name("match").text(command.match().word());
    json.name("skill").text(command.skill());
    json.name("title").text(command.title());
  }

  private static FileRequest readFile(FieldReader fields) {
    return new FileRequest(
        fields.text("title"),
        fields.textOr("body", ""),
        fields.text("skill"),
        fields.amount("fee"),
        fields.count("deliverWithin"),
        readMatch(fields),
        fields.optional("expert", fields::member));
  }

  private static Match readMatch(FieldReader fields) {
    Optional<Match> match = Match.ofWord(fields.text("match"));
    return match.isPresent()
        ? match.get()
        : fields.fail("match", "expected \"draw\" or \"direct\"", Match.DRAW);
  }
}
