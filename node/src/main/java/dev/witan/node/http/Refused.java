package dev.witan.node.http;

/** Ends the work on a request with a problem; not a bug, so it carries no trace. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  Refused(ApiProblem problem, String detail) {
    this(Problem.of(problem, detail));
  }

  Problem problem() {
    return problem;
  }
}
