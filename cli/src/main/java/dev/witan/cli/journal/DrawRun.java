package dev.witan.cli.journal;

import dev.witan.cli.Amounts;
import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Progress;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Input.CorruptBytes;
import dev.witan.node.recovery.Recovery;
import dev.witan.statemachine.Machine;

/** Finds an entry, makes its draws again and prints them. */
final class DrawRun {
  private DrawRun() {}

  static void run(JournalConfig config, long position, Console console, boolean json)
      throws CommandFailure {
    EntryDraws draws =
        ReadJournal.whole(config, journal -> draws(config, journal, position, console));
    if (json) {
      console.out().println(JsonPage.of(draws.json()));
      return;
    }
    String entry = "entry " + position + " (" + draws.kind() + ", time " + draws.time() + ")";
    if (draws.draws().isEmpty()) {
      console.out().println(entry + " made no draws");
      return;
    }
    console.out().println(entry + " drew with the seed " + draws.seed());
    console.out().println();
    for (RedoneDraw draw : draws.draws()) {
      printDraw(console, draw);
      printCandidates(console, draw);
    }
  }

  private static EntryDraws draws(
      JournalConfig config, Journal journal, long position, Console console) throws CommandFailure {
    long last = journal.head().position();
    if (position < 1 || position > last) {
      throw new CommandFailure(
          Exit.NOT_FOUND,
          "entry-unknown",
          JournalOptions.place(config)
              + ": there is no entry "
              + position
              + (last == 0 ? ", the journal is empty" : "; the entries are 1 to " + last));
    }
    Machine machine;
    try (Progress progress = ReadJournal.progress(console, "replay", position)) {
      machine = Recovery.behind(journal, position - 1, progress::step).machine();
    }
    EntryDraws draws;
    try {
      draws = EntryDraws.of(machine, journal.read(position).next().entry());
    } catch (CorruptBytes e) {
      throw ReadJournal.broken(config, "entry " + position + ": " + e.getMessage());
    }
    for (RedoneDraw draw : draws.draws()) {
      if (!draw.holds()) {
        throw ReadJournal.broken(
            config,
            "entry "
                + position
                + ": draw "
                + draw.drawn().draw().number()
                + " does not follow from its seed and the offers before it");
      }
    }
    return draws;
  }

  private static void printDraw(Console console, RedoneDraw draw) {
    long number = draw.drawn().draw().number();
    Table table = new Table("Draw " + number + " for request_" + draw.drawn().job(), "what", "is");
    table.row(Cell.text("drawn value"), Cell.text(Long.toString(draw.drawn().draw().value())));
    table.row(Cell.text("below"), Cell.text(Long.toString(draw.drawn().draw().total())));
    table.row(Cell.text("offer"), Cell.text("offer_" + draw.drawn().offer()));
    table.row(Cell.text("member"), Cell.text(draw.member()));
    table.row(Cell.text("running sum before"), Cell.text(Long.toString(draw.drawn().before())));
    table.row(Cell.text("running sum with it"), Cell.text(Long.toString(draw.drawn().after())));
    table.row(Cell.text("bond"), Cell.text(micro(console, draw.drawn().bond())));
    table.print(console);
  }

  private static void printCandidates(Console console, RedoneDraw draw) {
    Table table =
        new Table(
            "Candidates of draw " + draw.drawn().draw().number(),
            "offer",
            "member",
            "price",
            "weight",
            "before",
            "after");
    for (int place = 0; place < draw.candidates().size(); place++) {
      Candidate candidate = draw.candidates().get(place);
      table.row(
          Cell.text("offer_" + candidate.offer().number()),
          Cell.text(draw.members().get(place)),
          Cell.number(micro(console, candidate.offer().price())),
          Cell.number(micro(console, candidate.weight())),
          Cell.number(Long.toString(candidate.before())),
          Cell.number(Long.toString(candidate.after())));
    }
    table.print(console);
  }

  private static String micro(Console console, long micro) {
    return console.isTerminal() ? Amounts.readable(micro) : Long.toString(micro);
  }
}
