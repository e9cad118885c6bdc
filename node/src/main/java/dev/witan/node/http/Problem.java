package dev.witan.node.http;

import dev.witan.kernel.Rejection;
import dev.witan.kernel.RejectionCode;
import io.vertx.core.json.JsonObject;

/**
 * A refusal as a document (RFC 9457).
 *
 * @param title the same for every problem with this code
 * @param detail what was wrong this time
 */
record Problem(String code, int status, String title, String detail, boolean isRetryable) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE = "urn:witan:problem:";

  static Problem of(ApiProblem problem) {
    return of(problem, "");
  }

  /** With what was wrong, or nothing. */
  static Problem of(ApiProblem problem, String detail) {
    String sentence = problem.sentence();
    return new Problem(
        problem.code(),
        problem.status(),
        sentence,
        detail.isEmpty() ? sentence : sentence + " (" + detail + ")",
        problem.isRetryable());
  }

  static Problem of(Rejection rejection) {
    RejectionCode code = rejection.code();
    return new Problem(
        code.code(), Statuses.of(code), code.sentence(), rejection.sentence(), code.isTransient());
  }

  /**
   * The document.
   *
   * @param instance the id of the request
   */
  JsonObject toJson(String instance) {
    return new JsonObject()
        .put("type", TYPE + code)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", instance)
        .put("code", code)
        .put("retryable", isRetryable);
  }
}
