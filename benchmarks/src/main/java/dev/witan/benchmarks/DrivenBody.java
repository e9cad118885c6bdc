package dev.witan.benchmarks;

import dev.witan.envelope.Ed25519;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A body that does units of work through the machine's one public way in, with whole commands: what
 * would be signed, and the SHA-256 of it as id. Time is given. Whatever the machine accepts goes to
 * a sink. One thread uses it at a time.
 */
final class DrivenBody {
  /** Coin that each member is issued at first, in micro-units. */
  static final long COIN = 1_000_000_000_000L;

  static final long DURATION_MS = 1_000;
  private static final long CITATIONS_MOST = 1_000;
  private static final long VALID_MS = 300_000;
  private static final byte[] TICK = new byte[0];

  private final Machine machine = new Machine();
  private final Sink sink;
  private final byte[][] seeds;
  private final PublicKey[] keys;
  private final MemberId[] ids;
  private final Map<Long, Integer> posts = new HashMap<>(); // lookup only
  private long time;

  /** Takes what was accepted, in order. */
  interface Sink {
    /**
     * One entry.
     *
     * @param signedBytes of the command; none for a tick
     * @param seed of the key that would sign it; null for a tick
     * @param contents what the command names
     */
    void accept(Entry entry, byte[] signedBytes, byte[] seed, byte[] events, List<byte[]> contents);
  }

  /** A body without entries, whose first one is at this time. */
  DrivenBody(int members, long time, Sink sink) {
    this.time = time;
    this.sink = sink;
    seeds = new byte[members][];
    keys = new PublicKey[members];
    ids = new MemberId[members];
    for (int member = 0; member < members; member++) {
      seeds[member] = Hash256.ofText("key of " + handle(member)).bytes();
      keys[member] = Ed25519.publicKey(seeds[member]);
      ids[member] = MemberId.of(keys[member]);
    }
  }

  Machine machine() {
    return machine;
  }

  int members() {
    return keys.length;
  }

  long time() {
    return time;
  }

  MemberId id(int member) {
    return ids[member];
  }

  PublicKey key(int member) {
    return keys[member];
  }

  /** The private half of the member's key. */
  byte[] seed(int member) {
    return seeds[member];
  }

  /** The post of this unit. */
  Post post(long unit) {
    return machine.modules().forum().posts().get(posts.get(unit));
  }

  /** Founds the body with its members, each of whom is issued coin. */
  void found(PublicKey nodeKey) {
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.POOL_QUORUM, 0L);
    parameters.put(Parameter.POOL_DURATION, DURATION_MS);
    parameters.put(Parameter.FORUM_MAX_CITATIONS, CITATIONS_MOST);
    Treasurer treasurer = new Treasurer(handle(0), keys[0]);
    submit(
        Optional.empty(),
        0,
        new FoundBody("bench", nodeKey, List.of(treasurer), parameters, false),
        List.of());
    for (int member = 0; member < keys.length; member++) {
      if (member > 0) {
        submit(
            Optional.empty(),
            member,
            new RegisterMember(
                handle(member), keys[member], "", Optional.empty(), Optional.empty()),
            List.of());
      }
      submitAs(0, new IssueCoin(Optional.of(ids[member]), COIN, "deposit " + member));
    }
  }

  /** Does one unit of work; its pool is settled by the tick at its deadline. */
  void judge(Unit unit) {
    byte[] body = unit.body().getBytes(StandardCharsets.UTF_8);
    submit(Optional.of(ids[unit.author()]), unit.author(), publication(unit, body), List.of(body));
    int number = machine.modules().forum().posts().size() - 1;
    posts.put(unit.number(), number);
    int pool = open(unit.author(), number, OptionalLong.empty());
    for (int place = 0; place < unit.voters().length; place++) {
      int voter = unit.voters()[place];
      long free = machine.modules().reputation().free(voter);
      long amount = Math.max(1, Ppm.share(free, Unit.STAKE_PPM));
      Side side = unit.against()[place] ? Side.AGAINST : Side.FOR;
      submitAs(voter, new StakeOnPool(pool, side, amount, Optional.empty()));
    }
    passTime(DURATION_MS);
  }

  /** Publishes the post of a unit and opens a pool on it that lasts so long. */
  int publishAndOpen(Unit unit, OptionalLong duration) {
    byte[] body = unit.body().getBytes(StandardCharsets.UTF_8);
    submit(Optional.of(ids[unit.author()]), unit.author(), publication(unit, body), List.of(body));
    return open(unit.author(), machine.modules().forum().posts().size() - 1, duration);
  }

  private PublishPost publication(Unit unit, byte[] body) {
    List<Citation> citations = new ArrayList<>(unit.cited().length);
    for (int place = 0; place < unit.cited().length; place++) {
      Hash256 cited = post(unit.cited()[place]).id();
      citations.add(new Citation(Optional.of(cited), unit.weights()[place]));
    }
    return new PublishPost(
        PostKind.EVIDENCE,
        unit.title(),
        Hash256.of(body),
        body.length,
        List.of(new Author(ids[unit.author()], Ppm.ONE)),
        citations,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private int open(int author, int post, OptionalLong duration) {
    Hash256 id = machine.modules().forum().posts().get(post).id();
    submitAs(author, new OpenPool(id, Unit.FEE, duration, OptionalLong.empty()));
    return machine.modules().pools().size() - 1;
  }

  /** Lets time pass, with the ticks that are due. */
  void passTime(long milliseconds) {
    time += milliseconds;
    while (machine.isTickDue(time)) {
      Entry entry = next();
      sink.accept(entry, TICK, null, machine.tick(entry).events(), List.of());
    }
  }

  void submitAs(int member, Command command) {
    submitAs(member, command, List.of());
  }

  /** The member acts, with what the command names beside it; the machine must accept it. */
  void submitAs(int member, Command command, List<byte[]> contents) {
    submit(Optional.of(ids[member]), member, command, contents);
  }

  private void submit(
      Optional<MemberId> actor, int signer, Command command, List<byte[]> contents) {
    Entry entry = next();
    CommandPayload payload =
        new CommandPayload(
            Optional.ofNullable(machine.modules().body().id()),
            actor,
            keys[signer],
            time,
            time + VALID_MS,
            nonce(entry.position()),
            command);
    byte[] signedBytes = payload.signedBytes();
    Submission submission =
        new Submission(Hash256.of(signedBytes), payload.expiresAt(), actor, keys[signer], command);
    Outcome outcome = machine.execute(entry, submission);
    if (!(outcome instanceof Outcome.Accepted accepted)) {
      throw new IllegalStateException(command + " gave " + outcome);
    }
    sink.accept(entry, signedBytes, seeds[signer], accepted.events(), contents);
  }

  private Entry next() {
    long position = machine.position() + 1;
    byte[] seed = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
    return new Entry(position, time, Hash256.of(seed));
  }

  /** Sixteen bytes made from a number, so that equal commands differ. */
  static String nonce(long number) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(8, number).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The body's id, once it is founded. */
  BodyId body() {
    return machine.modules().body().id();
  }

  private static String handle(int member) {
    return String.format(Locale.ROOT, "member-%07d", member);
  }
}
