package dev.witan.cli.serve.demo;

import dev.witan.envelope.Envelope;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.service.Service;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Carries out what was planned, in the order of time, on a node whose clock it sets. */
final class DemoStage {
  private static final long VALID_MS = 3_600_000;

  private final Service service;
  private final LongConsumer clock;
  private final PriorityQueue<Planned> plan = new PriorityQueue<>();
  private long now;
  private long planned;
  private long sent;
  private int refused;
  private Optional<BodyId> body = Optional.empty();

  private record Planned(long at, long number, Runnable deed) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
    }
  }

  DemoStage(Service service, LongConsumer clock) {
    this.service = service;
    this.clock = clock;
  }

  /** Does this then. */
  void at(long time, Runnable deed) {
    plan.add(new Planned(Math.max(time, now), planned++, deed));
  }

  /** Does this so much later. */
  void after(long milliseconds, Runnable deed) {
    at(now + milliseconds, deed);
  }

  /** Carries out all that was planned before this time. */
  void runUntil(long end) {
    while (!plan.isEmpty() && plan.peek().at() < end) {
      Planned next = plan.remove();
      now = next.at();
      clock.accept(now);
      next.deed().run();
    }
  }

  long now() {
    return now;
  }

  /** How many commands the rules refused: people are not always right. */
  int refused() {
    return refused;
  }

  long sent() {
    return sent;
  }

  /** Sends a command of this member; whether it was accepted. */
  boolean act(DemoMember member, Command command, byte[]... contents) {
    boolean founds = command instanceof FoundBody;
    boolean acts = !founds && !(command instanceof RegisterMember);
    CommandPayload payload =
        new CommandPayload(
            founds ? Optional.empty() : body,
            acts ? Optional.of(member.id()) : Optional.empty(),
            member.key(),
            now,
            now + VALID_MS,
            nonce(sent++),
            command);
    byte[] envelope = Envelope.seal(payload.signedBytes(), member.seed());
    Answer answer = service.submit(envelope, List.of(contents));
    if (founds) {
      body = Optional.of(BodyId.of(payload.id()));
    }
    boolean isAccepted = answer instanceof Answer.Accepted;
    refused += isAccepted ? 0 : 1;
    return isAccepted;
  }

  /** Looks at the state of now. */
  <T> T look(Function<Modules, T> question) {
    return service.look((machine, entry) -> question.apply(machine.modules()));
  }

  private static String nonce(long number) {
    byte[] bytes = Arrays.copyOf(Hash256.ofText("demo " + number).bytes(), 16);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
