package dev.witan.readmodel.query;

import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Versions of the parameters by number, which never change. Any thread. */
public final class Versions {
  private final Map<Integer, Parameters> known = new ConcurrentHashMap<>();

  /** The version with this number, which something that can be read keeps. */
  Parameters version(Reading reading, int number) {
    Parameters version = known.get(number);
    if (version == null) {
      version =
          number == 0
              ? Parameters.founding(set(reading, 0))
              : version(reading, number - 1).next(set(reading, number));
      known.put(number, version);
    }
    return version;
  }

  private static Map<Parameter, Long> set(Reading reading, int version) {
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    for (Map.Entry<Parameter, Long> step :
        new Sql("select name, amount from parameter_steps where version = ?", version)
            .list(
                reading.handle(),
                (row, context) ->
                    Map.entry(Parameter.named(row.getString(1)).orElseThrow(), row.getLong(2)))) {
      set.put(step.getKey(), step.getValue());
    }
    return set;
  }
}
