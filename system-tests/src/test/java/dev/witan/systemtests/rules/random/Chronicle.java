package dev.witan.systemtests.rules.random;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.Offer;
import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.Request;
import dev.witan.business.RequestState;
import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the events of a run said that no state keeps, and how often each kind of thing happened. A
 * kind is the name of the event's type, alone and with what tells its cases apart.
 */
final class Chronicle {
  private final List<Drawn> draws = new ArrayList<>();
  private final List<PaymentSkipped> skipped = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final JobAudit audit = new JobAudit();

  /** A draw of the entry at this position. */
  record Drawn(long position, JobDrawn event) {}

  /** All draws so far. */
  List<Drawn> draws() {
    return draws;
  }

  /** All payments that treasuries could not meet. */
  List<PaymentSkipped> skipped() {
    return skipped;
  }

  /** How often each kind of thing happened. */
  Map<String, Integer> counts() {
    return counts;
  }

  /**
   * Notes the events of an entry, by this command; the modules stand behind it. Throws when they
   * say what no rule allows ({@link JobAudit}).
   */
  void note(long position, String command, List<Event> events, Modules modules) {
    count("entry");
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      String type = event.getClass().getSimpleName();
      audit.note(event);
      count(type);
      if (event instanceof JobDrawn drawn) {
        draws.add(new Drawn(position, drawn));
        countDraw(drawn, modules);
      } else if (event instanceof PaymentSkipped payment) {
        skipped.add(payment);
      } else if (event instanceof PoolSettled settled) {
        count(type + " by " + command);
        count(type + " " + owner(settled.pool(), modules) + " " + settled.outcome());
      } else if (event instanceof RepUnstaked unstaked) {
        countRelease(unstaked, events.subList(i + 1, events.size()));
      } else {
        countCase(type, event, modules);
      }
    }
    countFull(modules);
  }

  private void countDraw(JobDrawn drawn, Modules modules) {
    boolean isFree = modules.requests().get(drawn.job()).fee() == 0;
    if (isFree) {
      count("JobDrawn for free");
    } else {
      count(drawn.bond() == 0 ? "JobDrawn by heads" : "JobDrawn bond");
    }
    if (drawn.draw().number() > 0) {
      count("JobDrawn again in one entry");
    }
    if (drawn.before() > 0) {
      count("JobDrawn behind others");
    }
  }

  /**
   * Why availability is staked no more: for a draw, a stake, a taking, or because it is changed.
   */
  private void countRelease(RepUnstaked unstaked, List<Event> behind) {
    for (Event next : behind) {
      boolean isSame = next instanceof RepUnstaked other && other.holder() == unstaked.holder();
      if (isSame) {
        continue;
      }
      if (next instanceof RepStaked staked) {
        count("RepUnstaked " + unstaked.purpose() + " for " + staked.purpose());
      } else if (next instanceof RepMoved moved) {
        count("RepUnstaked " + unstaked.purpose() + " for " + moved.cause().clause());
      }
      return;
    }
    count("RepUnstaked " + unstaked.purpose() + " alone");
  }

  private void countCase(String type, Event event, Modules modules) {
    if (event instanceof CoinMoved moved) {
      count(type + " " + moved.cause().clause());
    } else if (event instanceof RepMoved moved) {
      count(type + " " + moved.cause().clause());
    } else if (event instanceof RequestEnded ended) {
      count(type + " " + ended.state());
    } else if (event instanceof EvidenceSubmitted submitted) {
      count(type + (submitted.pool() == Context.NOBODY ? " for free" : " to be judged"));
    } else if (event instanceof ProposalEnded ended) {
      count(type + " " + ended.state());
    } else if (event instanceof PoolExtended extended) {
      count(type + " " + owner(extended.pool(), modules));
    } else if (event instanceof ProposalTookEffect effect && !effect.set().isEmpty()) {
      count(type + (hasOpenPool(modules) ? " while a pool is open" : " while none is open"));
    }
  }

  /** An offer that would fit a waiting request if it had room (AVAIL-1). */
  private void countFull(Modules modules) {
    for (int offer = 0; offer < modules.availability().offers().size(); offer++) {
      Offer that = modules.availability().offers().get(offer);
      for (int request = 0; request < modules.requests().size(); request++) {
        Request waiting = modules.requests().get(request);
        if (isFull(that) && fits(waiting, that)) {
          count("capacity reached");
          return;
        }
      }
    }
  }

  private static boolean isFull(Offer offer) {
    return offer.isActive() && offer.jobs().length == offer.capacity();
  }

  private static boolean fits(Request request, Offer offer) {
    return request.state() == RequestState.OPEN
        && request.fee() >= offer.price()
        && offer.skills().contains(request.skill());
  }

  private static String owner(int pool, Modules modules) {
    return modules.pools().get(pool).terms().owner().kind().toString();
  }

  private static boolean hasOpenPool(Modules modules) {
    for (int number = 0; number < modules.pools().size(); number++) {
      Pool pool = modules.pools().get(number);
      if (pool.isOpen()) {
        return true;
      }
    }
    return false;
  }

  private void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }
}
