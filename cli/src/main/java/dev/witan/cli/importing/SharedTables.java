package dev.witan.cli.importing;

import dev.witan.cli.Amounts;
import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.importing.CoinSums;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.importing.RepSums;
import dev.witan.simulations.journaling.Stored;
import java.util.List;
import java.util.Locale;

/** The tables and cells that the reports of all imports have. */
final class SharedTables {
  private final Console console;

  SharedTables(Console console) {
    this.console = console;
  }

  void sums(RepSums rep, CoinSums coin) {
    Table table = new Table("REP and coin", "sum", "amount");
    table.row(Cell.text("rep minted"), amount(rep.minted()));
    table.row(Cell.text("rep burned"), amount(rep.burned()));
    table.row(Cell.text("rep supply"), amount(rep.supply()));
    table.row(Cell.text("rep of all members"), amount(rep.balances()));
    table.row(Cell.text("coin issued"), amount(coin.issued()));
    table.row(Cell.text("coin of all members"), amount(coin.members()));
    table.row(Cell.text("coin of the treasury"), amount(coin.treasury()));
    table.row(Cell.text("coin held"), amount(coin.held()));
    table.row(Cell.text("coin left in salary"), amount(coin.salary()));
    table.print(console);
  }

  void sentences(String title, List<String> sentences) {
    Table table = new Table(title, "what");
    sentences.forEach(sentence -> table.row(Cell.text(sentence)));
    table.print(console);
  }

  void machine(MachineSums machine) {
    Table table = new Table("Machine", "what", "value");
    table.row(Cell.text("commands"), Cell.text(grouped(machine.commands())));
    table.row(Cell.text("commands refused"), Cell.text(grouped(machine.refused())));
    table.row(Cell.text("entries"), Cell.text(grouped(machine.entries())));
    table.row(
        Cell.text("invariants in full"), Cell.text(machine.invariantsHold() ? "hold" : "broken"));
    table.row(Cell.text("state digest"), Cell.text(machine.digest().toString()));
    table.print(console);
  }

  void measured(Measured measured) {
    Table table = new Table("Measured", "what", "value");
    table.row(Cell.text("reading, ms"), number(measured.readMs()));
    table.row(Cell.text("importing, ms"), number(measured.importMs()));
    table.row(Cell.text("checking, ms"), number(measured.checkMs()));
    table.row(Cell.text("in all, ms"), number(measured.totalMs()));
    table.row(Cell.text("commands a second"), number(measured.commandsPerSecond()));
    table.row(Cell.text("heap, bytes"), number(measured.heapBytes()));
    table.print(console);
  }

  void stored(Stored journal) {
    Table table = new Table("Journal", "what", "value");
    table.row(Cell.text("place"), Cell.text(journal.place()));
    table.row(Cell.text("entries found"), number(journal.found()));
    table.row(Cell.text("entries appended"), number(journal.appended()));
    table.row(Cell.text("position"), number(journal.head().position()));
    table.row(Cell.text("hash"), Cell.text(journal.head().hash().toString()));
    table.row(Cell.text("importing and storing, ms"), number(journal.storeMs()));
    if (journal.wasComplete()) {
      table.row(Cell.text("this import"), Cell.text("was complete already"));
    }
    table.print(console);
  }

  void count(Table table, String what, long count) {
    table.row(Cell.text(what), number(count));
  }

  Cell number(long number) {
    return Cell.number(grouped(number));
  }

  private String grouped(long number) {
    return console.isTerminal() ? String.format(Locale.ROOT, "%,d", number) : Long.toString(number);
  }

  Cell amount(long micro) {
    return Cell.number(console.isTerminal() ? Amounts.readable(micro) : Long.toString(micro));
  }
}
