package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Snapshotted;
import dev.witan.kernel.TimerKind;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationModule;
import dev.witan.reputation.ledger.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forum on top of reputation: events are applied at once, by the appliers that the modules
 * register. After every command and flow it looks at the sums, and that a restored copy is the
 * same. Posts are found by their titles.
 */
final class ForumStage implements Registry, Emitter {
  static final long ONE = 1_000_000;

  /** The flows of this stage belong to no pool that exists. */
  static final int POOL = 77;

  private static final Cause CAUSE = Cause.of(Clause.COIN_1);

  final Reputation reputation = new Reputation();
  final Forum forum = new Forum(reputation);
  final ParameterVersions parameters = new ParameterVersions();
  final List<Event> events = new ArrayList<>();
  long time = 1000;

  private final Map<String, Hash256> ids = new HashMap<>();
  private final Map<Class<?>, Handler<Command>> handlers = new HashMap<>();
  private final Map<Class<?>, Applier<Event>> appliers = new HashMap<>();
  private final List<Snapshotted> states = new ArrayList<>();

  /** Members with these handles and the numbers from 0 on. */
  ForumStage(Map<Parameter, Long> set, String... handles) {
    new ReputationModule(reputation).register(this, parameters);
    new ForumModule(forum).register(this, parameters);
    parameters.add(Parameters.founding(set));
    for (String handle : handles) {
      PublicKey key = key(handle);
      int number = reputation.members().size();
      emit(new MemberRegistered(number, id(handle), handle, "", key, Optional.empty()));
    }
  }

  ForumStage(String... handles) {
    this(Map.of(), handles);
  }

  static PublicKey key(String name) {
    return new PublicKey(Hash256.ofText(name));
  }

  static MemberId id(String name) {
    return MemberId.of(key(name));
  }

  /** The code of the rejection with its detail, or "accepted". */
  String publish(String signer, Draft draft) {
    byte[] before = snapshot();
    events.clear();
    Entry entry = new Entry(1, time, Hash256.ofText("seed"));
    Context context =
        new Context(entry, Hash256.ofText("command"), reputation.members().named(signer), null);
    Command command = draft.command();
    Optional<Rejection> rejection = handlers.get(command.getClass()).handle(command, context, this);
    if (rejection.isEmpty()) {
      boolean carries = draft.block != null || draft.artifact != null; // as an event of its own
      assertThat(events).hasSize(carries ? 2 : 1);
      ids.put(draft.title, draft.id());
      checkSums();
      return "accepted";
    }
    assertThat(events).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
    String code = rejection.get().code().code();
    return rejection.get().detail().isEmpty() ? code : code + ": " + rejection.get().detail();
  }

  /** Publishes a post by this member alone that must be accepted, and returns its id. */
  Hash256 post(String author, String title) {
    return post(Draft.by(author, title));
  }

  /** Lets a post be there, without a look at all that there is, and returns its number. */
  int quietly(String author, String title, List<CitedPost> citations) {
    List<AuthorShare> authors = List.of(new AuthorShare(number(author), 1_000_000));
    Hash256 id = Hash256.ofText(title);
    ids.put(title, id);
    int post = forum.posts().size();
    emit(
        new PostPublished(
            post, id, PostKind.REVIEW, number(author), authors, citations, -1, -1, 0, time));
    return post;
  }

  /** Publishes a post that must be accepted, signed by its first author, and returns its id. */
  Hash256 post(Draft draft) {
    int signer = reputation.number(draft.authors.get(0).member());
    assertThat(publish(reputation.members().handle(signer), draft)).isEqualTo("accepted");
    return draft.id();
  }

  /** Mints for the post under the parameters in force. */
  void flow(String title, long amount) {
    events.clear();
    forum.flow(this, post(title), amount, parameters.current(), POOL);
    checkSums();
  }

  /** Gives the post this much value, and its authors the REP, whatever it cites. */
  void mintValue(String title, long amount) {
    Parameters noGifts = Parameters.founding(Map.of(Parameter.FORUM_MAX_FLOW_STEPS, 0L));
    forum.flow(this, post(title), amount, noGifts, POOL);
  }

  void burn(String member, long amount) {
    reputation.moveRep(this, number(member), Account.OUTSIDE, amount, CAUSE);
  }

  Hash256 postId(String title) {
    return ids.get(title);
  }

  int post(String title) {
    return forum.posts().number(ids.get(title));
  }

  int number(String handle) {
    return reputation.members().named(handle);
  }

  long value(String title) {
    return forum.posts().get(post(title)).value();
  }

  long rep(String member) {
    return reputation.rep(number(member));
  }

  byte[] snapshot() {
    Output output = new Output();
    states.forEach(state -> state.write(output));
    return output.toBytes();
  }

  /** A stage with the state that this one's snapshot holds. */
  ForumStage restored() {
    ForumStage copy = new ForumStage("left");
    copy.emit(leftOver());
    Input input = new Input(snapshot());
    copy.states.forEach(state -> state.restore(input));
    input.end();
    copy.ids.putAll(ids);
    return copy;
  }

  private static PostPublished leftOver() {
    List<AuthorShare> authors = List.of(new AuthorShare(0, 1_000_000));
    Hash256 id = Hash256.ofText("left over");
    return new PostPublished(0, id, PostKind.REVIEW, 0, authors, List.of(), -1, -1, 9, 9);
  }

  private void checkSums() {
    assertThat(reputation.ledger().isConservedInFull()).as("LEDGER-1").isTrue();
    assertThat(restored().snapshot()).isEqualTo(snapshot());
  }

  @Override
  public Draw draw(long total) {
    return Draw.of(Hash256.ofText("seed"), 0, total);
  }

  @Override
  public void emit(Event event) {
    events.add(event);
    appliers.get(event.getClass()).apply(event);
  }

  @Override
  public <C extends Command> void on(Class<C> type, Handler<C> handler) {
    handlers.put(
        type, (command, context, emitter) -> handler.handle(type.cast(command), context, emitter));
  }

  @Override
  public <E extends Event> void apply(Class<E> type, Applier<E> applier) {
    appliers.put(type, event -> applier.apply(type.cast(event)));
  }

  @Override
  public void onTimer(TimerKind kind, TimerHandler handler) {
    throw new UnsupportedOperationException("these modules have no timers");
  }

  @Override
  public <E extends Event> void react(Class<E> type, Reaction<E> reaction) {
    throw new UnsupportedOperationException("these modules have no reactions");
  }

  @Override
  public void state(Snapshotted state) {
    states.add(state);
  }
}
