package dev.witan.simulations.run;

import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.RequestState;
import dev.witan.kernel.Event;
import dev.witan.simulations.setting.Measure;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.PoolState;
import java.util.HashMap;
import java.util.Map;

/** What became of works and requests. Pools of the founding do not count. */
final class Judgements implements Watcher {
  private static final double HOUR_MS = 3_600_000;

  private final World world;
  private final long[][] ended = new long[2][PoolState.number()];
  private final Map<Integer, Long> opened = new HashMap<>(); // lookup only: by pool
  private final Map<Integer, Integer> stakes = new HashMap<>(); // lookup only: by pool
  private final long[] requests = new long[RequestState.number()];
  private long filed;
  private double hours;
  private double participation;
  private double voters;

  Judgements(World world) {
    this.world = world;
  }

  @Override
  public void saw(Event event, long time) {
    if (event instanceof PoolOpened opening) {
      opened(opening, time);
    } else if (event instanceof PoolOpenedFor owned) {
      opened(owned.opening(), time);
    } else if (event instanceof PoolStaked staked) {
      stakes.merge(staked.pool(), 1, Integer::sum);
    } else if (event instanceof PoolSettled settled && opened.containsKey(settled.pool())) {
      settled(settled, time);
    } else if (event instanceof RequestFiled) {
      filed++;
    } else if (event instanceof RequestEnded end) {
      requests[end.state().ordinal()]++;
    }
  }

  private void opened(PoolOpened opening, long time) {
    if (world.works().of(opening.post()) != null) {
      opened.put(opening.pool(), time);
    }
  }

  private void settled(PoolSettled settled, long time) {
    Pool pool = world.modules().pools().get(settled.pool());
    Work work = world.works().of(pool.post());
    ended[work.isGood() ? 1 : 0][settled.outcome().ordinal()]++;
    hours += (time - opened.remove(settled.pool())) / HOUR_MS;
    participation +=
        pool.supply() == 0 ? 0 : (double) (settled.inFavour() + settled.against()) / pool.supply();
    Integer votes = stakes.remove(settled.pool());
    voters += votes == null ? 0 : votes;
  }

  /** How many pools on works are open. */
  long open() {
    return opened.size();
  }

  /** How many pools on works have ended so. */
  long ended(PoolState state) {
    return ended[0][state.ordinal()] + ended[1][state.ordinal()];
  }

  private long bad(PoolState state) {
    return ended[0][state.ordinal()];
  }

  private long good(PoolState state) {
    return ended[1][state.ordinal()];
  }

  /** Adds the measures to the others. */
  void measure(Measuring measures) {
    long accepted = ended(PoolState.ACCEPTED);
    long rejected = ended(PoolState.REJECTED);
    long all = accepted + rejected + ended(PoolState.INCONCLUSIVE);
    long badAccepted = bad(PoolState.ACCEPTED);
    long goodRejected = good(PoolState.REJECTED);
    measures.put(Measure.WORK_JUDGED, all);
    measures.put(Measure.BAD_ACCEPTED, badAccepted, badAccepted + bad(PoolState.REJECTED));
    measures.put(Measure.GOOD_REJECTED, goodRejected, goodRejected + good(PoolState.ACCEPTED));
    measures.put(Measure.JUDGED_WRONGLY, badAccepted + goodRejected, accepted + rejected);
    measures.put(Measure.INCONCLUSIVE, ended(PoolState.INCONCLUSIVE), all);
    measures.put(Measure.JUDGEMENT_HOURS, hours, all);
    measures.put(Measure.PARTICIPATION, participation, all);
    measures.put(Measure.VOTERS, voters, all);
    measures.put(Measure.REQUESTS_FILED, filed);
    measures.put(Measure.REQUESTS_RATIFIED, requests[RequestState.RATIFIED.ordinal()], filed);
    measures.put(Measure.REQUESTS_EXPIRED, requests[RequestState.EXPIRED.ordinal()], filed);
  }
}
