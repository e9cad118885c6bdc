package dev.witan.validationpool;

import dev.witan.kernel.Input;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Ppm;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import java.util.Optional;

/** One pool. Its stakes live in reputation; only {@link Pools} changes the rest. */
public final class Pool {
  private final PoolOpened opening;
  private final Parameters parameters;
  private final PoolTerms terms;
  private PoolState state = PoolState.OPEN;
  private long deadline;
  private long extensions;
  private long prolonged;
  private long stakes;
  private long endedFor;
  private long endedAgainst;

  Pool(PoolOpened opening, Parameters parameters, PoolTerms terms) {
    this.opening = opening;
    this.parameters = parameters;
    this.terms = terms;
    this.deadline = opening.deadline();
  }

  public int number() {
    return opening.pool();
  }

  public int post() {
    return opening.post();
  }

  /** Who paid the fee. */
  public int opener() {
    return opening.opener();
  }

  /** The fee in micro-units of coin. */
  public long fee() {
    return opening.fee();
  }

  /** What it mints at most (NUM-4): on rejection it mints from a part of the fee. */
  public long mostMinted() {
    return mostMinted(fee(), parameters);
  }

  /** What a pool with this fee mints at most; above 2^60 for any amount that is. */
  public static long mostMinted(long fee, Parameters parameters) {
    return Ppm.shareUpTo(fee, parameters.get(Parameter.POOL_MINTING_RATIO), Limits.ASSET_MAX);
  }

  /** The parameters that the pool keeps for life (POOL-2). */
  public Parameters parameters() {
    return parameters;
  }

  /** What its owner changes about it. */
  public PoolTerms terms() {
    return terms;
  }

  /** How long it lasts, in milliseconds. */
  public long duration() {
    return opening.duration();
  }

  /** The quorum in ppm of the supply at opening. */
  public long quorum() {
    return opening.quorum();
  }

  /** All REP at opening (POOL-3). */
  public long supply() {
    return opening.supply();
  }

  public PoolState state() {
    return state;
  }

  public boolean isOpen() {
    return state == PoolState.OPEN;
  }

  /** When it ends, or when it would have ended at the latest. */
  public long deadline() {
    return deadline;
  }

  /** How often it was extended for want of a quorum (POOL-6). */
  public long extensions() {
    return extensions;
  }

  /** How much late stakes have added to the deadline (POOL-7), in milliseconds. */
  public long prolonged() {
    return prolonged;
  }

  /** How many stakes it took. */
  public long stakes() {
    return stakes;
  }

  /** Grows with everything that changes the pool: opening, stakes, extensions, the end. */
  public long version() {
    return 1 + stakes + extensions + (isOpen() ? 0 : 1);
  }

  /** The stakes for at its end; 0 while it is open. */
  long endedFor() {
    return endedFor;
  }

  /** The stakes against at its end; 0 while it is open. */
  long endedAgainst() {
    return endedAgainst;
  }

  @Mutator
  void countStake() {
    stakes++;
  }

  @Mutator
  void extend(long to) {
    deadline = to;
    extensions++;
  }

  @Mutator
  void prolong(long to) {
    prolonged += to - deadline;
    deadline = to;
  }

  @Mutator
  void settle(PoolState outcome, long inFavour, long against) {
    state = outcome;
    endedFor = inFavour;
    endedAgainst = against;
  }

  void write(Output output) {
    output.count(opening.post()).count(opening.opener() + 1L).count(opening.fee());
    output.count(opening.version()).count(opening.duration()).count(opening.quorum());
    output.count(opening.supply()).count(opening.deadline());
    boolean isOwned = terms.owner().kind() != PoolOwner.Kind.NONE;
    output.bool(isOwned);
    if (isOwned) {
      terms.write(output);
    }
    output.count(state.ordinal()).count(deadline).count(extensions).count(prolonged);
    output.count(stakes).count(endedFor).count(endedAgainst);
  }

  /** Reads the opening; {@link #restore} reads what has happened since. */
  static PoolOpened readOpening(int number, Input input) {
    return new PoolOpened(
        number,
        input.earlier(),
        input.count(Integer.MAX_VALUE) - 1,
        input.count(),
        input.count(Integer.MAX_VALUE),
        input.count(),
        input.count(),
        input.count(),
        input.count());
  }

  /** Reads the terms that its owner gave it; those of other pools follow from the parameters. */
  static Optional<PoolTerms> readTerms(Input input) {
    return input.bool() ? Optional.of(PoolTerms.read(input)) : Optional.empty();
  }

  void restore(Input input) {
    state = PoolState.of(input.count(PoolState.number() - 1));
    deadline = input.count();
    extensions = input.count();
    prolonged = input.count();
    stakes = input.count();
    endedFor = input.count();
    endedAgainst = input.count();
  }
}
