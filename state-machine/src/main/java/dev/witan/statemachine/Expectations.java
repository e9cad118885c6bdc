package dev.witan.statemachine;

import static dev.witan.statemachine.MachineRejection.EXPECTATION_UNKNOWN;
import static dev.witan.statemachine.MachineRejection.STATE_CHANGED;

import dev.witan.kernel.Rejection;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.Pools;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command expects of the objects that its signer has seen: that none has another version by
 * now. A signer who has read odds is not bound by others (scenario.md, Bytes: {@code expect}).
 * Pools are what has versions.
 */
final class Expectations {
  private static final Pattern POOL = Pattern.compile("pool_(0|[1-9][0-9]{0,8})");

  private static final int SHOWN_MAX = 40;

  private Expectations() {}

  /** The first expectation, by the names' order, that does not hold. */
  static Optional<Rejection> check(SortedMap<String, Long> expected, Pools pools) {
    for (Map.Entry<String, Long> one : expected.entrySet()) {
      Matcher name = POOL.matcher(one.getKey());
      Pool pool = name.matches() ? pool(Integer.parseInt(name.group(1)), pools) : null;
      if (pool == null) {
        return Optional.of(EXPECTATION_UNKNOWN.rejection(shown(one.getKey())));
      }
      if (pool.version() != one.getValue()) {
        return Optional.of(
            STATE_CHANGED.rejection(one.getKey() + " is at version " + pool.version()));
      }
    }
    return Optional.empty();
  }

  /** A name may be as long as a command, and is not handed back at that length. */
  private static String shown(String name) {
    return name.length() <= SHOWN_MAX ? name : name.substring(0, SHOWN_MAX) + "...";
  }

  private static Pool pool(int number, Pools pools) {
    return number < pools.size() ? pools.get(number) : null;
  }
}
