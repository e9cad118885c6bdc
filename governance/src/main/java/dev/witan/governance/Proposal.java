package dev.witan.governance;

import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameters;

/**
 * One proposal. Its block is in the forum, its stakes in reputation; {@link Proposals} changes it.
 */
public final class Proposal {
  /** How many referenda a proposal passes (GOV-3). */
  public static final int ROUNDS = 3;

  private final ProposalSubmitted submission;
  private final Parameters parameters;
  private final int[] referenda = {Context.NOBODY, Context.NOBODY, Context.NOBODY};
  private ProposalState state = ProposalState.ATTESTING;
  private long deadline;
  private boolean isInEffect;

  Proposal(ProposalSubmitted submission, Parameters parameters) {
    this.submission = submission;
    this.parameters = parameters;
    this.deadline = submission.deadline();
  }

  public int number() {
    return submission.proposal();
  }

  public int post() {
    return submission.post();
  }

  /** Who submitted it. */
  public int member() {
    return submission.member();
  }

  int version() {
    return submission.version();
  }

  /** The parameters that it keeps for life (POOL-2). */
  public Parameters parameters() {
    return parameters;
  }

  public ProposalState state() {
    return state;
  }

  /** When it lapses unless it is attested, or when it takes effect; in milliseconds. */
  public long deadline() {
    return deadline;
  }

  /** Whether its block has taken effect (GOV-4). */
  public boolean isInEffect() {
    return isInEffect;
  }

  /** The pool of this referendum, from 1 to 3, or {@link Context#NOBODY}. */
  public int referendum(int round) {
    return referenda[round - 1];
  }

  @Mutator
  void begin(int round, int pool) {
    referenda[round - 1] = pool;
    state = ProposalState.referendum(round);
  }

  @Mutator
  void accept(long effectAt) {
    state = ProposalState.ACCEPTED;
    deadline = effectAt;
  }

  @Mutator
  void end(ProposalState outcome) {
    state = outcome;
  }

  @Mutator
  void takeEffect() {
    isInEffect = true;
  }

  void write(Output output) {
    output.count(submission.post()).count(submission.member()).count(submission.version());
    output.count(submission.deadline()).count(state.ordinal()).count(deadline);
    output.bool(isInEffect);
    for (int pool : referenda) {
      output.count(pool + 1L);
    }
  }

  static ProposalSubmitted readSubmission(int number, Input input) {
    return new ProposalSubmitted(
        number,
        input.count(Integer.MAX_VALUE),
        input.count(Integer.MAX_VALUE),
        input.count(Integer.MAX_VALUE),
        input.count());
  }

  void restore(Input input) {
    state = ProposalState.of(input.count(ProposalState.number() - 1));
    deadline = input.count();
    isInEffect = input.bool();
    for (int round = 0; round < ROUNDS; round++) {
      referenda[round] = input.count(Integer.MAX_VALUE) - 1;
    }
  }
}
