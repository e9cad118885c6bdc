package dev.witan.cli.explanation;

import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import java.util.HashMap;
import java.util.Map;

/**
 * When the timers of requests fired, from the events: what a timer did happened at its deadline
 * (TIME-1), and an entry says only when the tick was.
 */
final class RequestTimers {
  private final Map<Integer, Long> deadlines = new HashMap<>();
  private long time;
  private long fired;

  /** Goes on with the events of this entry. */
  void begin(Entry entry) {
    time = entry.time();
    fired = time;
  }

  void add(Event event) {
    if (event instanceof RequestFiled filed) {
      deadlines.put(filed.request(), filed.deadline());
    } else if (event instanceof RequestOffered offered) {
      deadlines.put(offered.request(), offered.deadline());
    } else if (event instanceof RequestAccepted accepted) {
      deadlines.put(accepted.request(), accepted.deadline());
    } else if (event instanceof RequestExtended extended) {
      deadlines.put(extended.request(), extended.deadline());
    } else if (event instanceof RequestReopened reopened) {
      deadlines.put(reopened.request(), reopened.deadline());
    } else if (event instanceof JobEnded ended) {
      fired(ended.job());
    }
  }

  /**
   * When the timer fired that moved something about this request in the tick that is looked at: its
   * own, or that of the silence which ended its offer.
   */
  long fired(int request) {
    if (deadlines.get(request) <= time) {
      fired = deadlines.get(request);
    }
    return fired;
  }
}
