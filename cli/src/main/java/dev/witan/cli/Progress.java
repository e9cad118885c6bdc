package dev.witan.cli;

import java.util.Locale;

/**
 * Tells on stderr how far a long piece of work is. On a terminal one line renews itself, and only
 * once the work has taken a second; elsewhere each tenth of the work gets a line.
 */
public final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  private static final long RENEWAL = SECOND / 10;
  private static final int TENTHS = 10;

  private final Console console;
  private final String label;
  private final long total;
  private final long started;
  private final boolean isLine;
  private long nextShown;
  private long done;
  private long tenthsTold;
  private int shownLength;

  private Progress(Console console, String label, long total) {
    this.console = console;
    this.label = label;
    this.total = total;
    this.started = console.nanos();
    this.nextShown = started + SECOND;
    this.isLine = console.isErrTerminal() && console.progressForm() == Console.ProgressForm.TEXT;
  }

  /** Begins to count. Close it when the work ends, however it ends. */
  public static Progress of(Console console, String label, long total) {
    return new Progress(console, label, total);
  }

  /**
   * So much is done by now. Cheap enough to call after each piece of the work.
   *
   * @param doneNow pieces that are done, out of the total
   */
  public void step(long doneNow) {
    done = doneNow;
    if (total <= 0 || console.progressForm() == Console.ProgressForm.NONE) {
      return;
    }
    if (isLine) {
      renew();
    } else if (tenths() > tenthsTold) {
      tenthsTold = tenths();
      console.err().println(isJson() ? json() : text());
      console.err().flush();
    }
  }

  /** Takes the renewing line away, so that what comes next stands alone. */
  @Override
  public void close() {
    if (shownLength > 0) {
      console.err().print("\r" + " ".repeat(shownLength) + "\r");
      console.err().flush();
      shownLength = 0;
    }
  }

  private void renew() {
    long now = console.nanos();
    if (now - nextShown < 0) {
      return;
    }
    nextShown = now + RENEWAL;
    String text = text();
    console.err().print("\r" + text + " ".repeat(Math.max(0, shownLength - text.length())));
    console.err().flush();
    shownLength = text.length();
  }

  private boolean isJson() {
    return console.progressForm() == Console.ProgressForm.JSON;
  }

  private long tenths() {
    return Math.min(TENTHS, done * TENTHS / total);
  }

  /** Rounded, but 100 only when all is done. */
  private long percent() {
    return done >= total ? 100 : Math.min(99, (done * 100 + total / 2) / total);
  }

  private String text() {
    long perSecond = perSecond();
    String line =
        String.format(Locale.ROOT, "%s %,d/%,d %d %%", label, done, total, percent())
            + " "
            + shortened(perSecond)
            + "/s";
    return perSecond == 0
        ? line
        : line + " ETA " + clock((total - done + perSecond - 1) / perSecond);
  }

  private String json() {
    return String.format(
        Locale.ROOT,
        "{\"label\": \"%s\", \"done\": %d, \"total\": %d, \"perSecond\": %d}",
        label.replace("\\", "\\\\").replace("\"", "\\\""),
        done,
        total,
        perSecond());
  }

  private long perSecond() {
    long millis = Math.max(1, (console.nanos() - started) / 1_000_000);
    return done / millis * 1000 + done % millis * 1000 / millis;
  }

  private static String shortened(long count) {
    if (count < 1_000) {
      return Long.toString(count);
    }
    return count < 1_000_000 ? count / 1_000 + "k" : count / 1_000_000 + "M";
  }

  private static String clock(long seconds) {
    long hours = seconds / 3600;
    return hours == 0
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60);
  }
}
