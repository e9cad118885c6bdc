package dev.witan.kernel;

/**
 * Why REP or coin moved, complete enough to answer "why did my reputation change".
 *
 * @param clause the rule that moved it
 * @param pool the pool whose opening or settlement it was, or {@link Context#NOBODY}
 * @param post the post whose value it is about, or {@link Context#NOBODY}
 * @param citing the post whose citation carried it there, or {@link Context#NOBODY}
 * @param subject the request (AVAIL, BUS) or proposal (GOV) that it is about, or {@link
 *     Context#NOBODY}
 */
public record Cause(Clause clause, int pool, int post, int citing, int subject) {
  /** A cause that is about no request and no proposal. */
  public Cause(Clause clause, int pool, int post, int citing) {
    this(clause, pool, post, citing, Context.NOBODY);
  }

  /** A cause that needs no pool and no post. */
  public static Cause of(Clause clause) {
    return new Cause(clause, Context.NOBODY, Context.NOBODY, Context.NOBODY);
  }

  /** A cause in a pool about its post. */
  public static Cause of(Clause clause, int pool, int post) {
    return new Cause(clause, pool, post, Context.NOBODY);
  }

  /** A cause that is about a request or a proposal. */
  public static Cause about(Clause clause, int subject) {
    return new Cause(clause, Context.NOBODY, Context.NOBODY, Context.NOBODY, subject);
  }

  /** Writes the cause in events; a missing number costs one byte. */
  public void write(Output output) {
    output.count(clause.ordinal()).count(pool + 1L).count(post + 1L).count(citing + 1L);
    if (clause.hasSubject()) {
      output.count(subject + 1L);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Cause read(Input input) {
    Clause clause = Clause.read(input);
    return new Cause(
        clause,
        number(input),
        number(input),
        number(input),
        clause.hasSubject() ? number(input) : Context.NOBODY);
  }

  private static int number(Input input) {
    return input.count(Integer.MAX_VALUE) - 1;
  }
}
