package dev.witan.node.http;

import java.util.Locale;

/**
 * Refusals that concern the request and not the rules. Each knows its status; the codes of the
 * rules have theirs in {@link Statuses}.
 */
enum ApiProblem {
  REQUEST_MALFORMED(400, false, "The request is not one of this contract."),
  QUERY_UNKNOWN(400, false, "The contract knows no such parameter here."),
  QUERY_INVALID(400, false, "A parameter is missing or has a value that it cannot have."),
  CURSOR_INVALID(400, false, "This is no place in this list. Begin again without it."),
  SETUP_WORD_WRONG(403, false, "The founding needs the word of the link that the node printed."),
  NOT_FOUND(404, false, "There is nothing here."),
  COMMAND_NOT_FOUND(404, true, "No command with this id was accepted, or it is long ago."),
  METHOD_NOT_ALLOWED(405, false, "Nothing here takes this method. See the header Allow."),
  REQUEST_TIMEOUT(408, true, "The request took too long to arrive."),
  REQUEST_TOO_LARGE(413, false, "The request is larger than anything here can be."),
  URI_TOO_LONG(414, false, "The address is longer than anything here can be."),
  MEDIA_TYPE_UNSUPPORTED(415, false, "Bodies of this media type are not understood here."),
  POSITION_AHEAD(409, true, "The node has not come to this position yet."),
  QUOTA_EXCEEDED(429, true, "Too many requests. Wait as long as Retry-After says."),
  HEADERS_TOO_LARGE(431, false, "The headers are larger than anything here needs."),
  CONTENT_WITHHELD(451, false, "This content was taken away; its hash stays in the record."),
  INTERNAL_ERROR(500, true, "This is a bug in Witan. Nothing was changed."),
  QUEUE_FULL(503, true, "Too many commands wait. Send the same again in a second."),
  NODE_STOPPING(503, true, "The node stops or starts again. Send the same again in a moment."),
  VIEWS_REOPENING(
      503, true, "The disk failed what is shown here; it is opened again. Ask again in a moment."),
  READ_ONLY(503, false, "The body holds imported or simulated data and takes no commands."),
  FATE_UNKNOWN(
      503,
      true,
      "The commit failed and nobody knows its end. Send the same again: it counts once.");

  private final int status;
  private final boolean isRetryable;
  private final String sentence;

  ApiProblem(int status, boolean isRetryable, String sentence) {
    this.status = status;
    this.isRetryable = isRetryable;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  /** Whether the same request may work later, unchanged. */
  boolean isRetryable() {
    return isRetryable;
  }

  String sentence() {
    return sentence;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
