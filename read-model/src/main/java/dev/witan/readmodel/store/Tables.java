package dev.witan.readmodel.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * All tables for whoever writes them: changes gather here until one commit writes them together.
 * Constants name the columns of the histories. The writer's thread.
 */
public final class Tables {
  /** Columns of {@link #body}, whose only thing is 0. */
  public static final int MINTED = 0;

  public static final int BURNED = 1;
  public static final int ISSUED = 2;
  public static final int REDEEMED = 3;
  public static final int TREASURY = 4;
  public static final int HELD = 5;
  public static final int SALARY = 6;
  public static final int MEMBERS = 7;
  public static final int POSTS = 8;
  public static final int POOLS = 9;
  public static final int OPEN_POOLS = 10;
  public static final int OFFERS = 11;
  public static final int ACTIVE_OFFERS = 12;
  public static final int REQUESTS = 13;
  public static final int UNFINISHED_REQUESTS = 14;
  public static final int PROPOSALS = 15;

  public final Inserts inserts = new Inserts();
  public final OpenStakes stakes = new OpenStakes();
  public final History body =
      history(
          "body_states",
          "body",
          "minted burned issued redeemed treasury held salary members posts pools open_pools offers"
              + " active_offers requests unfinished_requests proposals");
  public final History members =
      history(
          "member_states",
          "member",
          "rep coin accrued fraction step counted pools offers bonds proposals treasurer"
              + " recoverable recoveries");
  public final History posts = history("post_states", "post", "amount pool status");
  public final History pools =
      history("pool_states", "pool", "state deadline in_favour against extensions version post");
  public final History offers =
      history("offer_states", "offer", "active ends unbonded bonded jobs");
  public final History requests =
      history(
          "request_states",
          "request",
          "state deadline attempts expert offer post pool satisfied requester");
  public final History proposals =
      history("proposal_states", "proposal", "state deadline attested effect_at effective");

  private final List<History> histories =
      List.of(body, members, posts, pools, offers, requests, proposals);
  private final Handle handle;

  /** Tables that are written through this connection. */
  public Tables(Handle handle) {
    this.handle = handle;
    stakes.use(handle);
    histories.forEach(history -> history.use(handle));
  }

  /** The connection, for reading what was committed. */
  public Handle handle() {
    return handle;
  }

  /** Adds to one of the body's totals or counts. */
  public void count(int column, long change) {
    body.change(0)[column] += change;
  }

  /** Keeps what the entry at this position has changed apart from what the next one changes. */
  public void endEntry(long position, long time) {
    histories.forEach(history -> history.endEntry(position, time));
  }

  /** Writes everything, inside the transaction of the caller. */
  public void flush() {
    inserts.flush(handle);
    stakes.flush();
    histories.forEach(History::flush);
  }

  /** Forgets what was not committed. */
  public void forget() {
    inserts.forget();
    stakes.forget();
    histories.forEach(History::forget);
  }

  private static History history(String table, String key, String columns) {
    return new History(table, key, List.of(columns.split(" ")));
  }
}
