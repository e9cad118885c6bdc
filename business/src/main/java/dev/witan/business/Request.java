package dev.witan.business;

import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameters;
import java.util.Arrays;

/** One request (BUS-1). Only {@link Requests} changes it. */
public final class Request {
  private final RequestFiled filing;
  private final Parameters parameters;
  private RequestState state = RequestState.OPEN;
  private int expert = Context.NOBODY;
  private int attempts;
  private long deadline;
  private long acceptedAt;
  private int post = Context.NOBODY;
  private int pool = Context.NOBODY;
  private int[] excluded;

  Request(RequestFiled filing, Parameters parameters) {
    this.filing = filing;
    this.parameters = parameters;
    this.deadline = filing.deadline();
    this.excluded = new int[] {filing.requester()};
  }

  public int number() {
    return filing.request();
  }

  public int requester() {
    return filing.requester();
  }

  public String skill() {
    return filing.skill();
  }

  /** The fee in micro-units of coin; 0 in the free lane. */
  public long fee() {
    return filing.fee();
  }

  /** How long the expert has from the acceptance, in milliseconds. */
  public long deliverWithin() {
    return filing.deliverWithin();
  }

  /** The only expert who is asked, or {@link Context#NOBODY}. */
  public int only() {
    return filing.only();
  }

  /** Whether only a named expert is asked. */
  public boolean isDirect() {
    return filing.only() != Context.NOBODY;
  }

  /** The number of the version of the parameters that it keeps. */
  int version() {
    return filing.version();
  }

  /** The parameters that it keeps for life (POOL-2). */
  public Parameters parameters() {
    return parameters;
  }

  public RequestState state() {
    return state;
  }

  /** The expert who has or had to do with it, or {@link Context#NOBODY}. */
  public int expert() {
    return state.hasExpert() ? expert : Context.NOBODY;
  }

  /** How many experts were silent or late, or gave it back (BUS-7). */
  public int attempts() {
    return attempts;
  }

  /** When what it waits for is over, in milliseconds since the epoch. */
  public long deadline() {
    return deadline;
  }

  /** When the expert accepted it. */
  public long acceptedAt() {
    return acceptedAt;
  }

  /** The evidence, or {@link Context#NOBODY}. */
  public int post() {
    return post;
  }

  /** The pool that judges the evidence, or {@link Context#NOBODY}. */
  public int pool() {
    return pool;
  }

  /** The requester and whoever was drawn before (AVAIL-2); not to be changed. */
  public int[] excluded() {
    return excluded;
  }

  @Mutator
  void offer(int to, long until) {
    state = RequestState.OFFERED;
    expert = to;
    deadline = until;
    excluded = Arrays.copyOf(excluded, excluded.length + 1);
    excluded[excluded.length - 1] = to;
  }

  @Mutator
  void accept(long time, long until) {
    state = RequestState.WORKING;
    acceptedAt = time;
    deadline = until;
  }

  @Mutator
  void reopen(int failures, long until) {
    state = RequestState.OPEN;
    attempts = failures;
    deadline = until;
  }

  @Mutator
  void extend(long until) {
    deadline = until;
  }

  @Mutator
  void submit(int evidence, int judge) {
    post = evidence;
    pool = judge;
    state = judge == Context.NOBODY ? RequestState.DELIVERED : RequestState.JUDGED;
  }

  @Mutator
  void end(RequestState outcome, int failures) {
    state = outcome;
    attempts = failures;
  }

  void write(Output output) {
    output.count(filing.requester()).text(filing.skill()).count(filing.fee());
    output.count(filing.deliverWithin()).count(filing.version()).count(filing.only() + 1L);
    output.count(filing.deadline());
    output.count(state.ordinal()).count(expert + 1L).count(attempts).count(deadline);
    output.count(acceptedAt).count(post + 1L).count(pool + 1L).count(excluded.length);
    for (int member : excluded) {
      output.count(member);
    }
  }

  static RequestFiled readFiling(int number, Input input) {
    return new RequestFiled(
        number,
        input.count(Integer.MAX_VALUE),
        input.text(),
        input.count(),
        input.count(),
        input.count(Integer.MAX_VALUE),
        input.count(Integer.MAX_VALUE) - 1,
        input.count());
  }

  void restore(Input input) {
    state = RequestState.of(input.count(RequestState.number() - 1));
    expert = input.count(Integer.MAX_VALUE) - 1;
    attempts = input.count(Integer.MAX_VALUE);
    deadline = input.count();
    acceptedAt = input.count();
    post = input.count(Integer.MAX_VALUE) - 1;
    pool = input.count(Integer.MAX_VALUE) - 1;
    excluded = new int[input.size()];
    for (int i = 0; i < excluded.length; i++) {
      excluded[i] = input.count(Integer.MAX_VALUE);
    }
  }
}
