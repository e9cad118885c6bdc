package dev.witan.cli.serve;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;

/** Where a server listens; port 0 is any free one. */
public record Address(String host, int port) {
  private static final int PORT_MAX = 65_535;

  /** Reads {@code HOST:PORT}; an IPv6 host stands in brackets. */
  public static Address parse(String text) throws CommandFailure {
    int colon = text.lastIndexOf(':');
    try {
      String host = text.substring(0, Math.max(colon, 0));
      int port = Integer.parseInt(text.substring(colon + 1));
      boolean isSixth = host.startsWith("[") && host.endsWith("]");
      String plain = isSixth ? host.substring(1, host.length() - 1) : host;
      if (!plain.isEmpty()
          && (isSixth || plain.indexOf(':') < 0)
          && port >= 0
          && port <= PORT_MAX) {
        return new Address(plain, port);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new CommandFailure(
        Exit.USAGE, "usage", text + ": --bind takes HOST:PORT, such as 127.0.0.1:8080");
  }
}
