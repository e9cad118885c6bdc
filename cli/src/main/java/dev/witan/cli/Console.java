package dev.witan.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Where a command talks: {@link #out()} takes data, {@link #err()} takes talk. Colour is only ever
 * an addition, whoever sees none misses nothing; the hues are blue for <em>for</em> and orange for
 * <em>against</em>, never red and green.
 */
public final class Console {
  private static final String RESET = "\u001b[0m";

  /** How progress is told on stderr. */
  public enum ProgressForm {
    /** A line that renews itself on a terminal, else a line per 10 %. */
    TEXT,
    /** A JSON object per 10 %, for tools. */
    JSON,
    /** Not at all. */
    NONE
  }

  private final PrintStream out;
  private final PrintStream err;
  private final boolean outTerminal;
  private final boolean errTerminal;
  private final boolean colored;
  private final ProgressForm progressForm;
  private final LongSupplier nanos;

  /**
   * A console with everything decided.
   *
   * @param outTerminal whether a person sees what goes to out as it comes
   * @param errTerminal whether a person sees what goes to err as it comes
   * @param colored whether out takes colours
   * @param nanos a clock that only ever goes forward, in nanoseconds
   */
  public Console(
      PrintStream out,
      PrintStream err,
      boolean outTerminal,
      boolean errTerminal,
      boolean colored,
      ProgressForm progressForm,
      LongSupplier nanos) {
    this.out = out;
    this.err = err;
    this.outTerminal = outTerminal;
    this.errTerminal = errTerminal;
    this.colored = colored;
    this.progressForm = progressForm;
    this.nanos = nanos;
  }

  /** Data, and nothing else. */
  public PrintStream out() {
    return out;
  }

  /** Talk: problems, progress, hints. */
  public PrintStream err() {
    return err;
  }

  /** Whether stdout is a terminal: tables there, tab-separated full values elsewhere. */
  public boolean isTerminal() {
    return outTerminal;
  }

  /** Whether stderr is a terminal. */
  public boolean isErrTerminal() {
    return errTerminal;
  }

  /** Whether {@link #blue} and the others add anything. */
  public boolean isColored() {
    return colored;
  }

  /** The hue of <em>for</em>. */
  public String blue(String text) {
    return paint("\u001b[38;5;33m", text);
  }

  /** The hue of <em>against</em>. */
  public String orange(String text) {
    return paint("\u001b[38;5;208m", text);
  }

  /** Stronger, for headings. */
  public String bold(String text) {
    return paint("\u001b[1m", text);
  }

  ProgressForm progressForm() {
    return progressForm;
  }

  long nanos() {
    return nanos.getAsLong();
  }

  private String paint(String start, String text) {
    return colored && !text.isEmpty() ? start + text + RESET : text;
  }
}
