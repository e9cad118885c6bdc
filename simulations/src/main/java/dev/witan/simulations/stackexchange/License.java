package dev.witan.simulations.stackexchange;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The licence of a text: CC BY-SA, in the version that the row names or else that the network used
 * on the day.
 *
 * @param version such as {@code 4.0}
 */
record License(String version) {
  private static final String PREFIX = "CC BY-SA ";
  private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9]\\.[0-9]");
  private static final long VERSION_3 = Instant.parse("2011-04-08T00:00:00Z").toEpochMilli();
  private static final long VERSION_4 = Instant.parse("2018-05-02T00:00:00Z").toEpochMilli();

  static License of(DumpPost post) {
    return post.license()
        .filter(name -> NAME.matcher(name).matches())
        .map(name -> new License(name.substring(PREFIX.length())))
        .orElseGet(() -> ofDay(post.time()));
  }

  private static License ofDay(long time) {
    if (time >= VERSION_4) {
      return new License("4.0");
    }
    return new License(time >= VERSION_3 ? "3.0" : "2.5");
  }

  String name() {
    return PREFIX + version;
  }

  String address() {
    return "https://creativecommons.org/licenses/by-sa/" + version + "/";
  }
}
