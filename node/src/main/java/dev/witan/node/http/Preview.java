package dev.witan.node.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.node.Node;
import dev.witan.node.command.CommandRejection;
import dev.witan.node.sentence.Sentences;
import dev.witan.node.views.Views;
import dev.witan.readmodel.ReadModel;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Submission;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.Names;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says of an unsigned command whether it would be taken now, and what a stake may bring or cost.
 * The machine itself is asked, so that the answer is that of the rules; nothing changes.
 */
final class Preview {
  static final int BYTES_MAX = Limits.COMMAND_BYTES_MAX;
  private static final Set<String> FIELDS = Set.of("type", "actor", "body");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Hash256 NO_ID = new Hash256(0, 0, 0, 0);

  private final Sentences sentences = Sentences.load();
  private final Node node;
  private final Views views;

  Preview(Node node, Views views) {
    this.node = node;
    this.views = views;
  }

  private record Draft(String type, Optional<MemberId> actor, Json.Fields body, Command command) {}

  /** The preview of a draft; fails with {@link Refused} when it is none. */
  Future<JsonObject> of(String mediaType, Buffer bytes) {
    if (!mediaType.equals("application/json")) {
      return Future.failedFuture(new Refused(ApiProblem.MEDIA_TYPE_UNSUPPORTED, ""));
    }
    try {
      Draft draft = read(bytes.getBytes());
      return node.look((machine, entry) -> preview(draft, machine, entry))
          .compose(json -> views.ask(model -> json.put("sentence", sentence(draft, model))));
    } catch (Refused e) {
      return Future.failedFuture(e);
    }
  }

  private String sentence(Draft draft, ReadModel model) {
    byte[] body = new JsonWriter().value(draft.body()).toBytes();
    try {
      return sentences.of(draft.type(), JSON.readTree(body), new KnownNames(model)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Draft read(byte[] bytes) {
    Json.Parsed parsed = JsonParser.parse(bytes);
    if (!(parsed.value() instanceof Json.Fields fields)
        || !fields.values().keySet().equals(FIELDS)
        || !(fields.values().get("type") instanceof Json.Text type)
        || !(fields.values().get("body") instanceof Json.Fields body)) {
      throw malformed("a draft has the fields type, actor and body, and no others");
    }
    CommandCodec.Decoded decoded = CommandCodec.read(type.value(), body, Names.IDS);
    if (decoded.problem() != null) {
      throw malformed("/body" + decoded.problem());
    }
    return new Draft(type.value(), actor(fields.values()), body, decoded.command());
  }

  private static Optional<MemberId> actor(Map<String, Json> fields) {
    Json actor = fields.get("actor");
    if (actor instanceof Json.Null) {
      return Optional.empty();
    }
    Optional<MemberId> member =
        actor instanceof Json.Text text ? MemberId.parse(text.value()) : Optional.empty();
    if (member.isEmpty()) {
      throw malformed("/actor: a member's id, or null");
    }
    return member;
  }

  private static Refused malformed(String detail) {
    return new Refused(Problem.of(CommandRejection.COMMAND_MALFORMED.rejection(detail)));
  }

  private static JsonObject preview(Draft draft, Machine machine, Entry entry) {
    Submission submission =
        new Submission(NO_ID, Long.MAX_VALUE, draft.actor(), key(draft, machine), draft.command());
    Optional<Rejection> refusal = machine.refusal(entry, submission);
    JsonObject json =
        new JsonObject()
            .put("type", draft.type())
            .put("accepted", refusal.isEmpty())
            .put("position", machine.position());
    if (refusal.isPresent()) {
      json.put("refusal", Problem.of(refusal.get()).toJson(""));
    } else if (draft.command() instanceof StakeOnPool stake) {
      int actor = machine.modules().reputation().number(draft.actor().orElseThrow());
      json.put("outcomes", StakeOutcomes.of(machine.modules(), stake, actor));
    }
    return json;
  }

  /** Whoever signs has a key that speaks for them; without one the refusal is the true one. */
  private static PublicKey key(Draft draft, Machine machine) {
    if (draft.command() instanceof RegisterMember register) {
      return register.key();
    }
    if (draft.command() instanceof FoundBody founding && !founding.treasurers().isEmpty()) {
      return founding.treasurers().get(0).key();
    }
    Members members = machine.modules().reputation().members();
    int number = draft.actor().map(machine.modules().reputation()::number).orElse(-1);
    List<PublicKey> keys = number < 0 ? List.of() : members.keys(number);
    return keys.isEmpty() ? new PublicKey(NO_ID) : keys.get(0);
  }
}
