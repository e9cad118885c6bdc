package dev.witan.validationpool;

import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;

/**
 * What a pool's owner changes about it (POOL-2, POOL-3, POOL-9, GOV-3).
 *
 * @param owner on whose behalf it was opened
 * @param conflicted who may not stake besides the authors, or {@link Context#NOBODY}
 * @param job whose bond is at stake, or {@link Context#NOBODY}
 * @param winRatio ppm
 * @param bindingRatio ppm
 * @param maxExtensions how often its deadline moves when the quorum is missed
 */
public record PoolTerms(
    PoolOwner owner,
    int conflicted,
    int job,
    long winRatio,
    long bindingRatio,
    long maxExtensions) {
  /** The terms of a pool that an author opens while these parameters are in force. */
  static PoolTerms ofPost(Parameters parameters) {
    return of(PoolOwner.NONE, Context.NOBODY, Context.NOBODY, parameters);
  }

  /** The terms of a request's pool. */
  static PoolTerms ofRequest(int request, int requester, int job, Parameters parameters) {
    return of(new PoolOwner(PoolOwner.Kind.REQUEST, request, 0), requester, job, parameters);
  }

  /** The terms of a proposal's referendum; the third and last binds the most. */
  static PoolTerms ofReferendum(int proposal, int round, Parameters parameters) {
    Parameter binding =
        switch (round) {
          case 1 -> Parameter.GOVERNANCE_BINDING_1;
          case 2 -> Parameter.GOVERNANCE_BINDING_2;
          default -> Parameter.GOVERNANCE_BINDING_3;
        };
    return new PoolTerms(
        new PoolOwner(PoolOwner.Kind.REFERENDUM, proposal, round),
        Context.NOBODY,
        Context.NOBODY,
        parameters.get(Parameter.GOVERNANCE_WIN_RATIO),
        parameters.get(binding),
        parameters.get(Parameter.GOVERNANCE_MAX_RETRIES));
  }

  private static PoolTerms of(PoolOwner owner, int conflicted, int job, Parameters parameters) {
    return new PoolTerms(
        owner,
        conflicted,
        job,
        parameters.get(Parameter.POOL_WIN_RATIO),
        parameters.get(Parameter.POOL_BINDING_RATIO),
        parameters.get(Parameter.POOL_MAX_EXTENSIONS));
  }

  /** Whether it is a referendum: no conflict, no early end, no flow, and losses are burned. */
  boolean isReferendum() {
    return owner.kind() == PoolOwner.Kind.REFERENDUM;
  }

  /** Writes the terms in events and snapshots. */
  public void write(Output output) {
    owner.write(output);
    output.count(conflicted + 1L).count(job + 1L);
    output.count(winRatio).count(bindingRatio).count(maxExtensions);
  }

  /** Reads what {@link #write} wrote. */
  public static PoolTerms read(Input input) {
    return new PoolTerms(
        PoolOwner.read(input),
        input.count(Integer.MAX_VALUE) - 1,
        input.count(Integer.MAX_VALUE) - 1,
        input.count(),
        input.count(),
        input.count());
  }
}
