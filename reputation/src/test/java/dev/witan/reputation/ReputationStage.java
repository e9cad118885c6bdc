package dev.witan.reputation;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import dev.witan.reputation.ledger.Account;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This module alone: events are applied at once, by the appliers that the module registers. After
 * every command it looks at all invariants, and that a restored copy is the same.
 */
public final class ReputationStage implements Registry, Emitter {
  /** One REP or one coin. */
  public static final long ONE = 1_000_000;

  private static final Cause CAUSE = Cause.of(Clause.COIN_1);

  public final Reputation reputation = new Reputation();
  public final ParameterVersions parameters = new ParameterVersions();
  public final List<Event> events = new ArrayList<>();
  public long time = 1000;

  private final Map<Class<?>, Handler<Command>> handlers = new HashMap<>();
  private final Map<Class<?>, Applier<Event>> appliers = new HashMap<>();
  private final List<Snapshotted> states = new ArrayList<>();

  /** Members with these handles and the numbers from 0 on; the first is the only treasurer. */
  public ReputationStage(Map<Parameter, Long> set, String... handles) {
    new ReputationModule(reputation).register(this, parameters);
    parameters.add(Parameters.founding(set));
    for (String handle : handles) {
      PublicKey key = key(handle);
      int number = reputation.members().size();
      emit(
          new MemberRegistered(
              number, MemberId.of(key), handle, "", key, Optional.of(recoveryHash(handle))));
    }
    emit(new TreasurersNamed(List.of(0)));
  }

  public ReputationStage(String... handles) {
    this(Map.of(), handles);
  }

  /** The key that this name stands for; any name has one. */
  public static PublicKey key(String name) {
    return new PublicKey(Hash256.ofText(name));
  }

  /** The id of the member who registered with the key of this name. */
  public static MemberId id(String name) {
    return MemberId.of(key(name));
  }

  /** The hash of the recovery key that members of this stage have named. */
  static Hash256 recoveryHash(String name) {
    return Hash256.of(key("recovery of " + name).bytes());
  }

  /** Runs a command of this member, signed by its first key. */
  public String run(String actor, Command command) {
    return run(actor, key(actor), command);
  }

  /** The code of the rejection, or "accepted". */
  public String run(String actor, PublicKey key, Command command) {
    byte[] before = snapshot();
    events.clear();
    int number = actor.isEmpty() ? Context.NOBODY : reputation.members().named(actor);
    Entry entry = new Entry(1, time, Hash256.ofText("seed"));
    Context context = new Context(entry, Hash256.ofText("command"), number, key);
    Optional<Rejection> rejection = handlers.get(command.getClass()).handle(command, context, this);
    checkInvariants();
    if (rejection.isEmpty()) {
      assertThat(events).isNotEmpty();
      assertThat(restored().snapshot()).isEqualTo(snapshot());
      return "accepted";
    }
    assertThat(events).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
    return rejection.get().detail().isEmpty()
        ? rejection.get().code().code()
        : rejection.get().code().code() + ": " + rejection.get().detail();
  }

  public int number(String handle) {
    int number = reputation.members().named(handle);
    assertThat(number).as(handle).isNotEqualTo(Context.NOBODY);
    return number;
  }

  public void mint(String member, long amount) {
    reputation.moveRep(this, Account.OUTSIDE, number(member), amount, CAUSE);
  }

  public void issue(String member, long amount) {
    reputation.moveCoin(this, Account.OUTSIDE, number(member), amount, CAUSE);
  }

  /** Shares this much new coin as salary. */
  public void pay(long amount) {
    reputation.moveCoin(this, Account.OUTSIDE, Account.HELD, amount, CAUSE);
    reputation.paySalary(this, amount, CAUSE);
  }

  public long coin(String member) {
    return reputation.coin(number(member));
  }

  /** A stage with the state that this one's snapshot holds. */
  public ReputationStage restored() {
    ReputationStage copy = new ReputationStage("left", "over");
    copy.mint("left", 5);
    copy.pay(3);
    Input input = new Input(snapshot());
    copy.states.forEach(state -> state.restore(input));
    input.end();
    return copy;
  }

  public byte[] snapshot() {
    Output output = new Output();
    states.forEach(state -> state.write(output));
    return output.toBytes();
  }

  /** LEDGER-1, REP-1 and FEE-3 in full. */
  public void checkInvariants() {
    assertThat(reputation.ledger().isConservedInFull()).as("LEDGER-1").isTrue();
    assertThat(reputation.stakes().isConsistent()).as("REP-1").isTrue();
    BigInteger accrued = BigInteger.valueOf(reputation.salary().step().carry());
    for (int member = 0; member < reputation.members().size(); member++) {
      assertThat(reputation.free(member)).as("REP-1").isNotNegative();
      accrued = accrued.add(reputation.salary().accrued(member, reputation.rep(member)));
    }
    BigInteger account = BigInteger.valueOf(reputation.ledger().coin(Account.SALARY));
    assertThat(accrued).as("FEE-3").isEqualTo(account.shiftLeft(64));
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
    throw new UnsupportedOperationException("this module has no timers");
  }

  @Override
  public <E extends Event> void react(Class<E> type, Reaction<E> reaction) {
    throw new UnsupportedOperationException("this module has no reactions");
  }

  @Override
  public void state(Snapshotted state) {
    states.add(state);
  }
}
