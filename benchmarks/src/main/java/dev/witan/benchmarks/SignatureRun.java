package dev.witan.benchmarks;

import dev.witan.envelope.Ed25519;
import dev.witan.kernel.PublicKey;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/**
 * One round of {@link SignatureHarness} in a Java of its own: 4 000 signed messages of 500 bytes by
 * 50 keys, checked over and over, after a warm-up of the same length. Prints the microseconds of a
 * check on one thread, first by the clock and then of the processor, which a busy machine changes
 * less. Arguments: way, threads, checks a thread.
 */
final class SignatureRun {
  static final String LIBRARY = "library";

  private static final int MESSAGES = 4_000;
  private static final int KEYS = 50;

  private final boolean library;
  private final PublicKey[] keys = new PublicKey[MESSAGES];
  private final byte[][] messages = new byte[MESSAGES][500];
  private final byte[][] signatures = new byte[MESSAGES][];

  /** Of all threads together, each of which checks and does nothing else. */
  private final LongAdder processorNanos = new LongAdder();

  private SignatureRun(boolean library) {
    this.library = library;
    Random random = new Random(1);
    byte[][] seeds = new byte[KEYS][Ed25519.SEED_BYTES];
    for (byte[] seed : seeds) {
      random.nextBytes(seed);
    }
    for (int i = 0; i < MESSAGES; i++) {
      byte[] seed = seeds[i % KEYS];
      random.nextBytes(messages[i]);
      keys[i] = Ed25519.publicKey(seed);
      signatures[i] = Ed25519.sign(seed, messages[i]);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    SignatureRun run = new SignatureRun(arguments[0].equals(LIBRARY));
    int threads = Integer.parseInt(arguments[1]);
    int checks = Integer.parseInt(arguments[2]);
    run.checkOnAll(threads, checks);
    run.processorNanos.reset();
    double clockNanos = run.checkOnAll(threads, checks);
    double processorNanos = run.processorNanos.doubleValue() / threads;
    System.out.println(clockNanos / 1e3 / checks + " " + processorNanos / 1e3 / checks);
  }

  /** The nanoseconds until the last of the threads was done. */
  private long checkOnAll(int threads, int checks) throws InterruptedException {
    List<Thread> started = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      int first = i * MESSAGES / threads;
      Thread thread = new Thread(() -> check(first, checks));
      thread.start();
      started.add(thread);
    }
    for (Thread thread : started) {
      thread.join();
    }
    return System.nanoTime() - start;
  }

  private void check(int first, int checks) {
    for (int i = 0; i < checks; i++) {
      int place = (first + i) % MESSAGES;
      if (!passes(keys[place], messages[place], signatures[place])) {
        throw new IllegalStateException("an honest signature was refused");
      }
    }
    processorNanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private boolean passes(PublicKey key, byte[] message, byte[] signature) {
    return library
        ? org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
            signature, 0, key.bytes(), 0, message, 0, message.length)
        : Ed25519.verify(key, message, signature);
  }
}
