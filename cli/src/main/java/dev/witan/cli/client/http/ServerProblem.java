package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Printable;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import java.nio.charset.StandardCharsets;

/** Ends a command because the node refused; the document (RFC 9457) says why. */
public final class ServerProblem extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String document;

  private ServerProblem(int status, String code, String detail, String document) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.document = document;
  }

  /**
   * The problem in these fields.
   *
   * @throws CommandFailure when they are no problem document
   */
  public static ServerProblem of(Json.Fields fields) throws CommandFailure {
    if (fields.values().get("status") instanceof Json.Int status
        && fields.values().get("code") instanceof Json.Text code
        && fields.values().get("detail") instanceof Json.Text detail) {
      byte[] bytes = new JsonWriter().value(fields).toBytes();
      String document = Printable.of(new String(bytes, StandardCharsets.UTF_8));
      return new ServerProblem((int) status.value(), code.value(), detail.value(), document);
    }
    throw NodeAnswer.unexpected("it refuses without saying why");
  }

  /** One of {@link Exit}, from the status. */
  public int exit() {
    return switch (status) {
      case 400, 405, 413, 414, 415, 431 -> Exit.USAGE;
      case 401, 403 -> Exit.KEY;
      case 404, 451 -> Exit.NOT_FOUND;
      case 409 -> Exit.STATE_CHANGED;
      case 422 -> Exit.REFUSED;
      case 408, 429, 502, 503, 504 -> Exit.UNREACHABLE;
      default -> Exit.FAILED;
    };
  }

  /** The kind of problem, in kebab case. */
  public String code() {
    return code;
  }

  /** The document on one line. */
  public String document() {
    return document;
  }

  /** The same for a person. */
  public CommandFailure failure() {
    return new CommandFailure(exit(), code, getMessage() + " [" + code + "]");
  }
}
