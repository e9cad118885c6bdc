package dev.witan.cli.scenario;

import dev.witan.cli.Nearest;
import dev.witan.statemachine.codec.CommandCodec;
import java.util.ArrayList;
import java.util.List;

/** Which words may stand behind {@code do}. */
final class Catalogue {
  /** The word that is no command: time passes. */
  static final String TIME = "time";

  /** Words of the catalogue that no scenario writes, because it has another way to say it. */
  private static final List<String> OTHERWISE = List.of("body.found", "tick");

  /** Words of the catalogue that come with later work. */
  private static final List<String> LATER =
      List.of(
          "availability.offer",
          "availability.change",
          "availability.withdraw",
          "request.file",
          "request.accept",
          "request.decline",
          "request.submit",
          "request.comment",
          "request.cancel",
          "request.extend",
          "request.giveBack",
          "proposal.submit",
          "proposal.attest");

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
    if (LATER.contains(does)) {
      throw new WrongLine("/do: \"" + does + "\" is not known yet, it comes with later work");
    }
    throw new WrongLine(
        "/do: no command is called \"" + does + "\"." + Nearest.question(does, known));
  }

  /** Whether the command creates something that can have a name. */
  static boolean creates(String does) {
    return does.equals("post.publish") || does.equals("pool.open");
  }
}
