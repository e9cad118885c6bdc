package dev.witan.node.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The event stream and all who read it. Publishing is for any thread; the rest belongs to one event
 * loop. A reader who does not read for ten seconds is cut off, so that nobody's memory is ours.
 */
public final class Stream {
  /** Streams of one address. */
  public static final int STREAMS_MAX = 50;

  private static final int BACKLOG_MAX = 10_000;
  private static final long BEAT_MS = 15_000;
  private static final long LOOK_MS = 1_000;
  private static final long STUCK_MS = 10_000;
  private static final Buffer RETRY = Buffer.buffer("retry: 2000\n\n");

  private final Vertx vertx;
  private final Context loop;
  private final LongSupplier clock;
  private final Set<Follower> followers = new LinkedHashSet<>();
  private final List<Runnable> early = new ArrayList<>();
  private final long[] timers;
  private Backlog backlog;
  private long head;

  /**
   * A stream without readers, which waits for its beginning.
   *
   * @param clock wall time in milliseconds
   */
  public Stream(Vertx vertx, LongSupplier clock) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.clock = clock;
    this.timers =
        new long[] {
          vertx.setPeriodic(BEAT_MS, due -> loop.runOnContext(beat -> beat())),
          vertx.setPeriodic(LOOK_MS, due -> loop.runOnContext(look -> cutThoseWhoAreStuck()))
        };
  }

  /**
   * Begins with what was before, so that readers of a node that was restarted miss nothing. No
   * entry may be published that is neither in it nor behind its head; both may overlap.
   */
  public Future<Void> begin(Earlier earlier) {
    Promise<Void> begun = Promise.promise();
    loop.runOnContext(
        begin -> {
          head = earlier.head();
          backlog = new Backlog(BACKLOG_MAX, earlier.forgotten());
          earlier.events().forEach(backlog::add);
          early.forEach(Runnable::run);
          early.clear();
          begun.complete();
        });
    return begun.future();
  }

  /** Tells what an entry brought; entries come in order. */
  public void publish(long position, List<LiveEvent> events) {
    loop.runOnContext(told -> onceBegun(() -> tell(position, events)));
  }

  /** Entries up to this one have come and are told to nobody: who reads has to look anew. */
  public void pass(long position) {
    loop.runOnContext(passed -> onceBegun(() -> forget(position)));
  }

  private void onceBegun(Runnable what) {
    if (backlog == null) {
      early.add(what);
    } else {
      what.run();
    }
  }

  private void forget(long position) {
    if (position > head) {
      head = position;
      backlog = new Backlog(BACKLOG_MAX, position);
      Buffer reset = resetFrame();
      followers.stream()
          .filter(follower -> follower.isBehind(position))
          .forEach(follower -> follower.send(reset));
    }
  }

  private void tell(long position, List<LiveEvent> events) {
    if (position <= head) {
      return; // It stood among the earlier ones.
    }
    head = position;
    events.forEach(backlog::add);
    Buffer all = Buffer.buffer();
    events.forEach(event -> all.appendBuffer(event.frame()));
    for (Follower follower : followers) {
      if (follower.isBehind(position)) {
        tell(follower, events, all);
      }
    }
  }

  private static void tell(Follower follower, List<LiveEvent> events, Buffer all) {
    if (follower.wantsEverything()) {
      follower.send(all);
    } else {
      follower.send(events);
    }
  }

  /** How many streams this address has; to be called on the loop. */
  public long streams(String address) {
    return followers.stream().filter(one -> one.address().equals(address)).count();
  }

  /** The loop on which readers are followed. */
  public Context loop() {
    return loop;
  }

  /**
   * Begins to tell a reader, on the loop.
   *
   * @param after the position behind which to begin, or -1 for now
   */
  public void follow(HttpServerResponse response, Topics topics, long after, String address) {
    Follower follower = new Follower(response, topics, after, address);
    response.write(RETRY);
    Optional<List<LiveEvent>> missed =
        after < 0 || after > head ? Optional.of(List.of()) : backlog.behind(after);
    if (missed.isPresent()) {
      follower.send(missed.get());
    } else {
      follower.send(resetFrame());
    }
    follower.send(beatFrame());
    followers.add(follower);
    response.closeHandler(closed -> loop.runOnContext(gone -> followers.remove(follower)));
    response.exceptionHandler(failed -> loop.runOnContext(gone -> followers.remove(follower)));
  }

  /** Ends all streams. */
  public void stop() {
    for (long timer : timers) {
      vertx.cancelTimer(timer);
    }
    loop.runOnContext(
        ended -> {
          followers.forEach(Follower::cut);
          followers.clear();
        });
  }

  private void beat() {
    Buffer frame = beatFrame();
    followers.forEach(follower -> follower.send(frame));
  }

  private Buffer beatFrame() {
    JsonObject data = new JsonObject().put("now", clock.getAsLong()).put("head", head);
    return LiveEvents.frame(null, "beat", data);
  }

  private Buffer resetFrame() {
    return LiveEvents.frame(Long.toString(head), "reset", new JsonObject().put("position", head));
  }

  private void cutThoseWhoAreStuck() {
    long now = clock.getAsLong();
    List<Follower> stuck =
        followers.stream().filter(follower -> follower.isStuck(now, STUCK_MS)).toList();
    stuck.forEach(Follower::cut);
    followers.removeAll(stuck);
  }
}
