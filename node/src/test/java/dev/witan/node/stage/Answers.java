package dev.witan.node.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Receipt;
import dev.witan.node.sequencer.Answer;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for futures: an answer that never comes is a failure of the test. */
public final class Answers {
  private static final long WAIT_SECONDS = 120;

  private Answers() {}

  /** What the future brings. */
  public static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("no answer came", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Why the future fails. */
  public static Throwable failure(Future<?> future) {
    try {
      Object value =
          future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
      throw new AssertionError("it succeeded: " + value);
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (TimeoutException | InterruptedException e) {
      throw new AssertionError("no failure came", e);
    }
  }

  /** What each future brings. */
  public static <T> List<T> awaitAll(List<Future<T>> futures) {
    return futures.stream().map(Answers::await).toList();
  }

  /** The receipt of a command that must be accepted. */
  public static Receipt receipt(Future<Answer> future) {
    Answer answer = await(future);
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return ((Answer.Accepted) answer).receipt();
  }

  /** The code of a refusal. */
  public static String rejection(Future<Answer> future) {
    Answer answer = await(future);
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    return ((Answer.Rejected) answer).rejection().code().code();
  }
}
