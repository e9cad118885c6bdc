package dev.witan.systemtests.rules.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Author;
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
import dev.witan.kernel.Registry;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.systemtests.rules.Keys;
import dev.witan.systemtests.rules.reactions.NoteModule.Set;
import dev.witan.validationpool.PoolCommand.OpenPool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A founded body with the test module. After every entry it is restored from a snapshot and goes on
 * as the restored one, and a second machine replays the events; all have the same digest.
 */
final class NoteStage {
  private static final String BANK = "bank";
  private static final long DURATION_MS = 1000;

  private final Consumer<Registry> reactions;
  private final NoteModule replayed;
  private NoteModule module;
  private int submitted;

  NoteStage(Consumer<Registry> reactions) {
    this.reactions = reactions;
    this.module = new NoteModule(reactions);
    this.replayed = new NoteModule(reactions);
    append(0, Optional.empty(), founding());
  }

  /** A founding in which nobody disputes anything and fees may be 0. */
  static FoundBody founding() {
    Map<Parameter, Long> parameters =
        Map.of(
            Parameter.POOL_DURATION, DURATION_MS,
            Parameter.POOL_QUORUM, 0L,
            Parameter.POOL_MIN_FEE, 0L);
    List<Treasurer> treasurers = List.of(new Treasurer(BANK, Keys.key(BANK)));
    return new FoundBody("notes", Keys.key("node"), treasurers, new TreeMap<>(parameters), false);
  }

  Machine machine() {
    return module.machine();
  }

  List<String> lines() {
    return module.lines();
  }

  /** The treasurer acts; it must be accepted. */
  void submit(long at, Command command) {
    append(at, Optional.of(Keys.member(BANK)), command);
    check();
  }

  private void append(long at, Optional<MemberId> actor, Command command) {
    Entry entry = next(at);
    Hash256 id = Hash256.ofText("command " + submitted++);
    Submission submission = new Submission(id, at + 1, actor, Keys.key(BANK), command);
    Outcome outcome = machine().execute(entry, submission);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    replayed.machine().replay(entry, id, at + 1, ((Outcome.Accepted) outcome).events());
  }

  /** One tick. */
  void tick(long at) {
    Entry entry = next(at);
    replayed.machine().replayTick(entry, machine().tick(entry).events());
    check();
  }

  /** Ticks while one is due, and says how many that were. */
  int ticks(long at) {
    int ticks = 0;
    while (machine().isTickDue(at)) {
      tick(at);
      ticks++;
    }
    return ticks;
  }

  /** Sets so many timers of this kind, numbered from 1, all with one deadline. */
  void setTimers(long at, String kind, int count, long deadline) {
    for (int number = 1; number <= count; number++) {
      append(at, Optional.of(Keys.member(BANK)), new Set(kind, number, deadline));
    }
    check();
  }

  /** Opens so many pools, numbered from 1, whose deadlines are a second later. */
  void openPools(long at, int pools) {
    submit(at, new IssueCoin(Optional.of(Keys.member(BANK)), 10, "deposit"));
    openPool(at, 0, 10); // Accepted at once (POOL-6), so that the others wait for their deadline.
    for (int number = 1; number <= pools; number++) {
      openPool(at, number, 0);
    }
    check();
  }

  private void openPool(long at, int number, long fee) {
    PublishPost post =
        new PublishPost(
            PostKind.EVIDENCE,
            "post " + number,
            Hash256.ofText(""),
            0,
            List.of(new Author(Keys.member(BANK), 1_000_000)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    append(at, Optional.of(Keys.member(BANK)), post);
    OpenPool open =
        new OpenPool(PostContent.id(post), fee, OptionalLong.empty(), OptionalLong.empty());
    append(at, Optional.of(Keys.member(BANK)), open);
  }

  private void check() {
    Output output = new Output();
    machine().snapshot(output);
    NoteModule restored = new NoteModule(reactions);
    restored.machine().restore(new Input(output.toBytes()));
    assertThat(restored.machine().digest()).isEqualTo(machine().digest());
    assertThat(replayed.machine().digest()).isEqualTo(machine().digest());
    module = restored;
  }

  private Entry next(long at) {
    long position = machine().position() + 1;
    return new Entry(position, at, Hash256.ofText("seed " + position));
  }
}
