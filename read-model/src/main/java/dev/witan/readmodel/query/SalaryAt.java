package dev.witan.readmodel.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The salary index as it stood behind an entry (FEE-3).
 *
 * @param position of the last step until then, 0 for none
 * @param time of it, in milliseconds
 */
record SalaryAt(long position, long time, BigInteger index) {
  /** The index at the position of a reading. */
  static SalaryAt of(Reading reading) {
    return of(reading, reading.position());
  }

  /** The index at this position. */
  static SalaryAt of(Reading reading, long position) {
    List<SalaryAt> steps =
        new Sql(
                "select position, moment, salary_index from salary_steps where position <= ?",
                position)
            .down("position", "number")
            .and("limit 1")
            .list(
                reading.handle(),
                (row, context) ->
                    new SalaryAt(row.getLong(1), row.getLong(2), whole(row.getBigDecimal(3))));
    return steps.isEmpty() ? new SalaryAt(0, 0, BigInteger.ZERO) : steps.get(0);
  }

  static BigInteger whole(BigDecimal number) {
    return number.toBigIntegerExact();
  }
}
