package dev.witan.envelope;

import dev.witan.kernel.PublicKey;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which check is in use. Left to itself it begins with the one in Java; a program that checks much
 * gets the native one, where it can be had, which is loaded beside the work. As all checks give the
 * same answers, nobody notices when. The system property {@code witan.ed25519} makes it {@code
 * java} or {@code native} for good. Safe to use from any thread.
 */
final class CheckChoice {
  static final String PROPERTY = "witan.ed25519";

  /** Loading the native check takes as long as some thousand checks with it save. */
  static final int CHECKS_BEFORE_NATIVE = 2_000;

  private static final long MOST_MILLIS_TO_WAIT = 5_000;

  /** Makes the native check, or says why it cannot. */
  interface Loader {
    SignatureCheck load(SignatureCheck otherwise) throws GeneralSecurityException;
  }

  private final String wanted;
  private final Loader loader;
  private final SignatureCheck java = new JavaCheck();
  private final AtomicInteger checks = new AtomicInteger();
  private volatile SignatureCheck current;

  /** What the property says, or null when it is not set. Nothing is loaded yet. */
  CheckChoice(String wanted, Loader loader) {
    this.wanted = wanted;
    this.loader = loader;
  }

  /**
   * The check to be used now.
   *
   * @throws IllegalStateException the property has no such value, or what it wants cannot be had
   */
  SignatureCheck current() {
    SignatureCheck known = current;
    return known != null ? known : choose();
  }

  private synchronized SignatureCheck choose() {
    if (current == null) {
      current = wanted == null ? this::passesAndCounts : choose(wanted);
    }
    return current;
  }

  private SignatureCheck choose(String name) {
    return switch (name) {
      case "java" -> java;
      case "native" -> loadOrFail();
      default ->
          throw new IllegalStateException(
              "the system property " + PROPERTY + " is java or native, not " + name);
    };
  }

  private SignatureCheck loadOrFail() {
    try {
      return loader.load(java);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the system property "
              + PROPERTY
              + " asks for the native check of signatures, which cannot be had: "
              + e.getMessage()
              + ". Without the property, signatures are checked in Java",
          e);
    }
  }

  private boolean passesAndCounts(PublicKey key, byte[] message, byte[] signature) {
    if (checks.incrementAndGet() == CHECKS_BEFORE_NATIVE) {
      current = java;
      startLoading();
    }
    return java.passes(key, message, signature);
  }

  /** A program that ends meanwhile waits for it: half loaded, it would leave a file behind. */
  private void startLoading() {
    Thread loading = new Thread(this::loadIfPossible, "witan-ed25519-native");
    loading.setDaemon(true);
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(loading)));
      loading.start();
    } catch (IllegalStateException e) {
      // The program is ending, and what it has to check still, Java does.
    }
  }

  private static void await(Thread loading) {
    try {
      loading.join(MOST_MILLIS_TO_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loadIfPossible() {
    try {
      current = loader.load(java);
    } catch (GeneralSecurityException e) {
      // The one in Java stays, as on every machine without the provider.
    }
  }
}
