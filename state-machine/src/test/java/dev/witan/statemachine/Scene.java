package dev.witan.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A founded body in memory with short words for what tests do most, and its journal. */
final class Scene {
  static final long ONE = 1_000_000;

  /** One entry of the journal; a tick has no payload. */
  record Line(Entry entry, Optional<CommandPayload> payload, byte[] events) {}

  final Machine machine;
  final InMemorySequencer sequencer;
  final List<Line> journal = new ArrayList<>();
  long at;

  Scene(Map<Parameter, Long> set) {
    this(new Machine(), set);
  }

  /** Founds the body at 0, with the treasurer bank. */
  Scene(Machine machine, Map<Parameter, Long> set) {
    this.machine = machine;
    this.sequencer =
        new InMemorySequencer(
            machine,
            "scene",
            (entry, payload, events) -> journal.add(new Line(entry, payload, events)));
    FoundBody founding =
        new FoundBody(
            "scene",
            key("node"),
            List.of(new Treasurer("bank", key("bank"))),
            new TreeMap<>(set),
            false);
    assertThat(submit(Optional.empty(), key("bank"), founding)).isEqualTo("accepted");
  }

  static PublicKey key(String name) {
    return new PublicKey(Hash256.ofText(name));
  }

  static MemberId id(String name) {
    return MemberId.of(key(name));
  }

  /** Registers the member and gives it this much coin. */
  void member(String handle, long coin) {
    RegisterMember register =
        new RegisterMember(handle, key(handle), "", Optional.empty(), Optional.empty());
    assertThat(submit(Optional.empty(), key(handle), register)).isEqualTo("accepted");
    if (coin > 0) {
      must("bank", new IssueCoin(Optional.of(id(handle)), coin, "for " + handle));
    }
  }

  static PublishPost draft(String author, String title, Citation... citations) {
    return new PublishPost(
        PostKind.EVIDENCE,
        title,
        Hash256.ofText(title),
        title.length(),
        List.of(new Author(id(author), ONE)),
        List.of(citations),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  Hash256 post(String author, String title, Citation... citations) {
    PublishPost draft = draft(author, title, citations);
    must(author, draft);
    return PostContent.id(draft);
  }

  int open(String author, Hash256 post, long fee) {
    must(author, new OpenPool(post, fee, OptionalLong.empty(), OptionalLong.empty()));
    return machine.modules().pools().size() - 1;
  }

  static StakeOnPool stake(int pool, Side side, long amount) {
    return new StakeOnPool(pool, side, amount, Optional.empty());
  }

  void must(String actor, Command command) {
    assertThat(run(actor, command)).isEqualTo("accepted");
  }

  String run(String actor, Command command) {
    return submit(Optional.of(id(actor)), key(actor), command);
  }

  /** The code of the rejection, or "accepted"; a rejected command leaves the digest as it was. */
  String submit(Optional<MemberId> actor, PublicKey key, Command command) {
    sequencer.passTime(at);
    Hash256 before = machine.digest();
    Outcome outcome = sequencer.submit(at, actor, key, command);
    if (outcome instanceof Outcome.Rejected rejected) {
      assertThat(machine.digest()).isEqualTo(before);
      return rejected.rejection().code().code();
    }
    assertThat(Invariants.holdInFull(machine.modules())).isTrue();
    return "accepted";
  }

  /** A machine to which the journal was replayed. */
  Machine replayed() {
    Machine copy = new Machine();
    journal.forEach(line -> replay(copy, line));
    return copy;
  }

  static void replay(Machine machine, Line line) {
    if (line.payload().isPresent()) {
      CommandPayload payload = line.payload().get();
      machine.replay(line.entry(), payload.id(), payload.expiresAt(), line.events());
    } else {
      machine.replayTick(line.entry(), line.events());
    }
  }

  static byte[] snapshot(Machine machine) {
    Output output = new Output();
    machine.snapshot(output);
    return output.toBytes();
  }

  static Machine restored(byte[] snapshot) {
    Machine copy = new Machine();
    copy.restore(new Input(snapshot));
    return copy;
  }
}
