package dev.witan.cli.scenario;

import dev.witan.cli.Nearest;
import dev.witan.statemachine.codec.CommandCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which words may stand behind {@code do}. */
final class Catalogue {
  /** The word that is no command: time passes. */
  static final String TIME = "time";

  /** Words of the catalogue that no scenario writes, because it has another way to say it. */
  private static final List<String> OTHERWISE = List.of("body.found", "tick");

  /** Commands that create something that can have a name. */
  private static final Set<String> CREATING =
      Set.of("post.publish", "pool.open", "availability.offer", "request.file", "proposal.submit");

  private Catalogue() {}

  /** Refuses a word that is no command of a scenario, and says what to write instead. */
  static void check(String does) throws WrongLine {
    List<String> known = new ArrayList<>(CommandCodec.names());
    known.removeAll(OTHERWISE);
    known.add(TIME);
    if (known.contains(does)) {
      return;
    }
    if (does.equals("body.found")) {
      throw new WrongLine("/do: a scenario writes \"body.found\" as {\"genesis\": ...}");
    }
    if (does.equals("tick")) {
      throw new WrongLine("/do: nobody writes \"tick\"; \"time\" lets time pass");
    }
    throw new WrongLine(
        "/do: no command is called \"" + does + "\"." + Nearest.question(does, known));
  }

  /** Whether the command creates something that can have a name. */
  static boolean creates(String does) {
    return CREATING.contains(does);
  }
}
