package dev.witan.simulations.importing;

/** A table that cannot be read at all, with file, line and reason: the data's fault, not ours. */
public final class DataFault extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * A fault.
   *
   * @param line the line at which it was found, or 0 when it is about the whole file
   */
  public DataFault(String file, long line, String reason) {
    super(file + (line == 0 ? "" : ":" + line) + ": " + reason, null, false, false);
  }
}
