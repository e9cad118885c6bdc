package dev.witan.node.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many requests a minute for everybody, in windows that begin with somebody's first request.
 * Only the last so many askers are remembered: whoever is forgotten begins anew. One event loop
 * uses it.
 */
final class Quota {
  static final int WINDOW_SECONDS = 60;
  private static final long WINDOW_MS = WINDOW_SECONDS * 1_000L;
  private static final int ASKERS_MAX = 100_000;

  private final String name;
  private final int most;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) { // The one who asked longest ago is forgotten first.
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > ASKERS_MAX;
        }
      };

  private static final class Window {
    private long start;
    private int taken;
  }

  /**
   * A quota with nobody in it.
   *
   * @param name stands in the headers
   * @param most requests in a window; 0 for no bound
   */
  Quota(String name, int most) {
    this.name = name;
    this.most = most;
  }

  /** Whether this asker has nothing left. */
  boolean isExhausted(String asker, long now) {
    return most > 0 && window(asker, now).taken >= most;
  }

  /** Counts a request of this asker. */
  void take(String asker, long now) {
    if (most > 0) {
      window(asker, now).taken++;
    }
  }

  /** What {@code RateLimit} says to this asker. */
  String state(String asker, long now) {
    Window window = window(asker, now);
    long left = Math.max(0, most - window.taken);
    return "\"" + name + "\";r=" + left + ";t=" + seconds(window, now);
  }

  /** What {@code RateLimit-Policy} says; empty for no bound. */
  String policy() {
    return most == 0 ? "" : "\"" + name + "\";q=" + most + ";w=" + WINDOW_SECONDS;
  }

  /** After how many seconds this asker may ask again. */
  long retryAfter(String asker, long now) {
    return seconds(window(asker, now), now);
  }

  private static long seconds(Window window, long now) {
    return Math.max(1, (window.start + WINDOW_MS - now + 999) / 1_000);
  }

  private Window window(String asker, long now) {
    Window window = windows.computeIfAbsent(asker, absent -> new Window());
    if (now - window.start >= WINDOW_MS || now < window.start) {
      window.start = now;
      window.taken = 0;
    }
    return window;
  }
}
