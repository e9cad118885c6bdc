package dev.witan.systemtests.serving;

import dev.witan.statemachine.codec.CommandPayload;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Hands in commands from several threads until the node takes no more, and keeps its receipts. */
final class Load {
  private static final int THREADS = 8;
  private static final int ACCEPTED = 201;

  private final Treasurer treasurer;
  private final AtomicLong numbers;
  private final Map<String, Long> receipts = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * Begins.
   *
   * @param numbers of commands, never used twice
   */
  static Load begin(Treasurer treasurer, AtomicLong numbers) {
    Load load = new Load(treasurer, numbers);
    for (int thread = 0; thread < THREADS; thread++) {
      load.threads.execute(load::handIn);
    }
    load.threads.shutdown();
    return load;
  }

  private Load(Treasurer treasurer, AtomicLong numbers) {
    this.treasurer = treasurer;
    this.numbers = numbers;
  }

  /** Positions by commands, of those for which the node has signed a receipt. */
  Map<String, Long> receipts() {
    return receipts;
  }

  /** Waits until so many are acknowledged. */
  void await(int count) throws InterruptedException {
    while (receipts.size() < count && !threads.isTerminated()) {
      Thread.sleep(5);
    }
  }

  /** Waits until nobody gets an answer any more. */
  void awaitEnd() throws InterruptedException {
    if (!threads.awaitTermination(120, TimeUnit.SECONDS)) {
      throw new AssertionError("somebody still waits for an answer");
    }
  }

  private void handIn() {
    try {
      Treasurer.Answer answer;
      do {
        CommandPayload command = treasurer.issue(numbers.incrementAndGet());
        answer = treasurer.post(command);
        if (answer.status() == ACCEPTED) {
          receipts.put(answer.text("command"), answer.number("position"));
        }
      } while (answer.status() == ACCEPTED);
    } catch (IOException e) {
      return; // The node has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
