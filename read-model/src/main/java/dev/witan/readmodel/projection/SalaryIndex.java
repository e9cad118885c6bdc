package dev.witan.readmodel.projection;

import dev.witan.readmodel.store.Tables;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The steps of the salary index by their numbers, from 1; step 0 is an index of 0 (FEE-3). */
final class SalaryIndex {
  private static final int CACHED_MAX = 100_000;

  private final Tables tables;
  private final Map<Long, BigInteger> known = new HashMap<>();
  private long last;

  SalaryIndex(Tables tables) {
    this.tables = tables;
    forget();
  }

  /** The number of the last step. */
  long last() {
    return last;
  }

  /** The index behind the step with this number. */
  BigInteger index(long number) {
    BigInteger index = known.get(number);
    if (index == null) {
      index = read(number);
      known.put(number, index);
    }
    return index;
  }

  void step(BigInteger index, AtEntry at) {
    last++;
    known.put(last, index);
    tables.inserts.add("salary_steps", last, at.position(), at.now(), new BigDecimal(index));
  }

  /** Keeps a bound on what is remembered, when everything is committed. */
  void trim() {
    if (known.size() > CACHED_MAX) {
      forget();
    }
  }

  /** Goes back to what was committed. */
  void forget() {
    known.clear();
    known.put(0L, BigInteger.ZERO);
    last =
        tables
            .handle()
            .createQuery("select coalesce(max(number), 0) from salary_steps")
            .mapTo(Long.class)
            .one();
  }

  private BigInteger read(long number) {
    Handle handle = tables.handle();
    return handle
        .createQuery("select salary_index from salary_steps where number = ?")
        .bind(0, number)
        .mapTo(BigDecimal.class)
        .one()
        .toBigIntegerExact();
  }
}
