package dev.witan.node.command;

import static dev.witan.node.command.CommandRejection.AUDIENCE_WRONG;
import static dev.witan.node.command.CommandRejection.COMMAND_MALFORMED;
import static dev.witan.node.command.CommandRejection.COMMAND_NOT_CANONICAL;
import static dev.witan.node.command.CommandRejection.COMMAND_TOO_LARGE;
import static dev.witan.node.command.CommandRejection.SIGNATURE_WRONG;
import static dev.witan.statemachine.MachineRejection.BODY_NOT_FOUNDED;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.envelope.Problem;
import dev.witan.envelope.Read;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.RejectionCode;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.Submission;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks what can be checked of a command without the state (MEMBER-2): form, audience, signature,
 * countersignatures, contents, in the order of {@link CommandRejection}. Safe to call from any
 * thread; a signature costs most of the time.
 */
public final class CommandCheck {
  private CommandCheck() {}

  /**
   * Checks a command that somebody sent.
   *
   * @param envelope the bytes; spaces and the order of fields do not matter
   * @param contents what came beside it
   * @param body the body that it came to, or empty before its founding
   */
  public static Checked sent(byte[] envelope, List<byte[]> contents, Optional<BodyId> body) {
    Checked checked = check(Envelope.parse(envelope), body);
    if (!(checked instanceof Checked.Sound sound)) {
      return checked;
    }
    SignedCommand command = sound.command();
    Map<Hash256, byte[]> byHash = NamedContents.byHash(contents);
    Optional<Rejection> problem = NamedContents.check(command.submission().command(), byHash);
    return problem.isPresent()
        ? new Checked.Refused(problem.get())
        : new Checked.Sound(
            new SignedCommand(
                command.submission(), command.envelope(), List.copyOf(byHash.values())));
  }

  /** Checks a command as a journal keeps it: in canonical form, with its contents elsewhere. */
  public static Checked stored(byte[] envelope, Optional<BodyId> body) {
    return check(Envelope.parseCanonical(envelope), body);
  }

  /** How many signatures a sound command carries: its own and the countersignatures. */
  public static int signatures(Command command) {
    return 1 + Countersignatures.number(command);
  }

  private static Checked check(Read<Envelope> read, Optional<BodyId> body) {
    if (read.problem() != null) {
      return refused(code(read.problem().code()), words(read.problem()));
    }
    Envelope envelope = read.value();
    byte[] canonical = envelope.toBytes();
    if (canonical.length > Limits.COMMAND_BYTES_MAX) {
      return refused(COMMAND_TOO_LARGE, canonical.length + " bytes");
    }
    Payload payload = envelope.payload();
    CommandCodec.Decoded decoded = CommandCodec.read(payload.type(), payload.body(), Names.IDS);
    if (decoded.problem() != null) {
      return refused(COMMAND_MALFORMED, "/payload/body" + decoded.problem());
    }
    Command command = decoded.command();
    boolean founds = command instanceof FoundBody;
    if (body.isEmpty() && !founds) {
      return refused(BODY_NOT_FOUNDED, payload.type());
    }
    Optional<BodyId> expected = founds ? Optional.empty() : body;
    if (!payload.audience().equals(expected)) {
      return refused(AUDIENCE_WRONG, payload.audience().map(BodyId::toString).orElse("none"));
    }
    if (!envelope.isSigned()) {
      return refused(SIGNATURE_WRONG, payload.key());
    }
    Optional<Rejection> problem = Countersignatures.check(payload, command);
    return problem.isPresent()
        ? new Checked.Refused(problem.get())
        : new Checked.Sound(signed(envelope, canonical, command));
  }

  private static SignedCommand signed(Envelope envelope, byte[] canonical, Command command) {
    Payload payload = envelope.payload();
    Submission submission =
        new Submission(
            envelope.id(),
            payload.expiresAt(),
            payload.actor(),
            payload.key(),
            expected(payload),
            command);
    return new SignedCommand(submission, canonical, List.of());
  }

  /** Reading the payload has made sure that versions are integers. */
  private static SortedMap<String, Long> expected(Payload payload) {
    SortedMap<String, Long> versions = new TreeMap<>();
    payload
        .expect()
        .values()
        .forEach((name, version) -> versions.put(name, ((Json.Int) version).value()));
    return versions;
  }

  private static RejectionCode code(Problem.Code code) {
    return switch (code) {
      case TOO_LARGE -> COMMAND_TOO_LARGE;
      case NOT_CANONICAL -> COMMAND_NOT_CANONICAL;
      case BAD_SIGNATURE -> SIGNATURE_WRONG;
      case MALFORMED, WRONG_PASSPHRASE -> COMMAND_MALFORMED;
    };
  }

  private static String words(Problem problem) {
    return problem.path().isEmpty()
        ? problem.sentence()
        : problem.path() + ": " + problem.sentence();
  }

  private static Checked refused(RejectionCode code, Object detail) {
    return new Checked.Refused(code.rejection(detail));
  }
}
