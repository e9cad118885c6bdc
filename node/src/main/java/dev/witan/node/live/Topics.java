package dev.witan.node.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a reader wants to hear: types, beginnings of types, or subjects; everything when empty. */
public final class Topics {
  private static final int MOST = 50;
  private static final Pattern TOPIC = Pattern.compile("[a-zA-Z]+([.:][a-zA-Z0-9_]*)?");

  private final List<String> wanted;

  private Topics(List<String> wanted) {
    this.wanted = wanted;
  }

  /** Reads a list with commas between; nothing when it is none. */
  public static Optional<Topics> parse(String text) {
    List<String> wanted = new ArrayList<>();
    if (text != null && !text.isEmpty()) {
      for (String topic : text.split(",", -1)) {
        if (wanted.size() == MOST || !TOPIC.matcher(topic).matches()) {
          return Optional.empty();
        }
        wanted.add(topic);
      }
    }
    return Optional.of(new Topics(List.copyOf(wanted)));
  }

  /** Whether everything is wanted. */
  public boolean isEverything() {
    return wanted.isEmpty();
  }

  /** Whether this reader wants to hear of it. */
  public boolean want(LiveEvent event) {
    for (String topic : wanted) {
      boolean isBeginning = topic.endsWith(".");
      if (isBeginning ? event.type().startsWith(topic) : event.type().equals(topic)) {
        return true;
      }
      if (event.topics().contains(topic)) {
        return true;
      }
    }
    return isEverything();
  }
}
