package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;

/** What a node answered; nobody has looked at the bytes. */
public record NodeAnswer(int status, byte[] bytes) {
  private static final int GOOD = 2;

  /** Whether the node did what it was asked. */
  public boolean isGood() {
    return status / 100 == GOOD;
  }

  /**
   * The same, when it is good.
   *
   * @throws ServerProblem with the node's reason when it is not
   * @throws CommandFailure when it is neither good nor a problem document
   */
  public NodeAnswer good() throws CommandFailure, ServerProblem {
    if (isGood()) {
      return this;
    }
    if (JsonParser.parse(bytes).value() instanceof Json.Fields fields) {
      throw ServerProblem.of(fields);
    }
    if (status >= 500) {
      throw new CommandFailure(
          Exit.UNREACHABLE, "server-unreachable", "there is no node there: HTTP status " + status);
    }
    throw unexpected("HTTP status " + status + " without a reason");
  }

  /**
   * The object that the answer is.
   *
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED} when it is none
   */
  public Json.Fields fields() throws CommandFailure {
    Json.Parsed parsed = JsonParser.parse(bytes);
    if (parsed.value() instanceof Json.Fields fields) {
      return fields;
    }
    throw unexpected("expected a JSON object");
  }

  /** The end of a command to which a server gave an answer that no node gives. */
  public static CommandFailure unexpected(String reason) {
    return new CommandFailure(
        Exit.VERIFICATION_FAILED,
        "answer-unexpected",
        "the server's answer is not that of a node: " + reason);
  }
}
