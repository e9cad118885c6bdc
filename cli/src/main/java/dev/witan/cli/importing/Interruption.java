package dev.witan.cli.importing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that somebody wants the process to end (Ctrl-C, SIGTERM), and holds the end back until
 * the work has come to a good stop or {@link #GRACE_SECONDS} have passed. The JVM then exits with
 * 130 or what else the signal stands for.
 */
final class Interruption implements AutoCloseable {
  private static final long GRACE_SECONDS = 20;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook = new Thread(this::requested, "witan-interruption");
  private volatile boolean isRequested;

  /** Begins to notice. Close it when the work has ended, and what there is to say was said. */
  static Interruption noticed() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Ends the work, from its own thread, when somebody wants that. */
  void check() {
    if (isRequested) {
      throw new Stopped();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The process is ending, and the hook has just been let go.
    }
  }

  private void requested() {
    isRequested = true;
    try {
      stopped.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries the wish to end out of the work. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("stopped", null, false, false);
    }
  }
}
