package dev.witan.benchmarks;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A body for measuring, driven through the machine's one public way in. Command ids are given, as a
 * server's worker threads would give them: 256 bits made from a counter.
 */
final class BenchmarkBody {
  static final long FEE = 1_000_000_000_000L;
  private static final long VALID_MS = 300_000;

  private final Machine machine = new Machine();
  private final PublicKey[] keys;
  private final MemberId[] ids;
  private final Hash256[] posts;
  private long time = 1_700_000_000_000L;
  private long commands;
  private int published;

  /**
   * A founded body in which every member, in turn, has minted the same REP by a post of its own.
   */
  BenchmarkBody(int members, SortedMap<Parameter, Long> parameters) {
    keys = new PublicKey[members];
    ids = new MemberId[members];
    posts = new Hash256[members];
    for (int member = 0; member < members; member++) {
      keys[member] = new PublicKey(mixed(member, 7));
      ids[member] = MemberId.of(keys[member]);
    }
    SortedMap<Parameter, Long> founding = new TreeMap<>(parameters);
    founding.putIfAbsent(Parameter.POOL_QUORUM, 0L);
    founding.putIfAbsent(Parameter.POOL_DURATION, 1_000L);
    Treasurer treasurer = new Treasurer(handle(0), keys[0]);
    submit(-1, keys[0], new FoundBody("bench", keys[0], List.of(treasurer), founding, true));
    for (int member = 1; member < members; member++) {
      submit(
          -1,
          keys[member],
          new RegisterMember(handle(member), keys[member], "", Optional.empty(), Optional.empty()));
    }
  }

  Machine machine() {
    return machine;
  }

  int members() {
    return keys.length;
  }

  MemberId id(int member) {
    return ids[member];
  }

  long time() {
    return time;
  }

  /** Each member publishes a post and opens a pool on it, which mints REP when it ends. */
  void mintForAll() {
    for (int member = 0; member < keys.length; member++) {
      posts[member] = publish(member, List.of());
      openPool(member, posts[member], FEE / 1_000_000, OptionalLong.empty());
    }
    passTime(10_000);
  }

  /** Publishes the next post of this member, which cites these. */
  Hash256 publish(int member, List<Citation> citations) {
    PublishPost post =
        new PublishPost(
            PostKind.EVIDENCE,
            "post " + published++,
            mixed(published, 3),
            1_000,
            List.of(new Author(ids[member], 1_000_000)),
            citations,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    submit(member, keys[member], post);
    time += 50; // so that FORUM-8 lets a member publish many
    int last = machine.modules().forum().posts().size() - 1;
    return machine.modules().forum().posts().get(last).id();
  }

  /** Opens a pool, paid with coin that is issued for it, and returns its number. */
  int openPool(int member, Hash256 post, long fee, OptionalLong duration) {
    submit(0, keys[0], new IssueCoin(Optional.of(ids[member]), fee, "deposit " + commands));
    submit(member, keys[member], new OpenPool(post, fee, duration, OptionalLong.empty()));
    return machine.modules().pools().size() - 1;
  }

  /** Stakes for the pool; the machine must accept it. */
  Outcome stake(int member, int pool, long amount) {
    return submit(member, keys[member], new StakeOnPool(pool, Side.FOR, amount, Optional.empty()));
  }

  /** Lets time pass, with all ticks that are due. */
  void passTime(long milliseconds) {
    time += milliseconds;
    tick();
  }

  /** The member acts; the machine must accept it. */
  Outcome submit(int member, Command command) {
    return submit(member, keys[member], command);
  }

  private Outcome submit(int actor, PublicKey key, Command command) {
    tick();
    Optional<MemberId> member = actor < 0 ? Optional.empty() : Optional.of(ids[actor]);
    Submission submission =
        new Submission(mixed(commands++, 1), time + VALID_MS, member, key, command);
    Outcome outcome = machine.execute(next(), submission);
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException(command + " gave " + outcome);
    }
    return outcome;
  }

  private void tick() {
    while (machine.isTickDue(time)) {
      machine.tick(next());
    }
  }

  private Entry next() {
    long position = machine.position() + 1;
    return new Entry(position, time, mixed(position, 5));
  }

  private static String handle(int member) {
    return String.format(Locale.ROOT, "member-%07d", member);
  }

  /** 256 well-mixed bits (SplitMix64) that stand for a hash. */
  private static Hash256 mixed(long value, long stream) {
    long seed = value * 4 + stream * 0x632be59bd9b4e019L;
    return new Hash256(mix(seed), mix(seed + 1), mix(seed + 2), mix(seed + 3));
  }

  private static long mix(long value) {
    long z = (value + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
