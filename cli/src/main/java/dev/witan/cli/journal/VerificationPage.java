package dev.witan.cli.journal;

import dev.witan.cli.Console;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.kernel.Json;
import dev.witan.node.verify.Verification;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A verification that found nothing wrong, as a table or as JSON.
 *
 * @param millis how long it took
 */
public record VerificationPage(Verification verification, long millis) {

  /** Prints it. */
  public void print(Console console, boolean json) {
    if (json) {
      console.out().println(JsonPage.of(json()));
      return;
    }
    Table table = new Table("Verified: nothing is wrong", "what", "value");
    row(table, "entries", entries());
    row(table, "commands", verification.commands());
    row(table, "ticks", verification.ticks());
    row(table, "signatures", verification.signatures());
    row(table, "contents", verification.contents());
    row(table, "withheld", verification.withheld());
    row(table, "snapshots", verification.snapshots());
    table.row(Cell.text("state digest"), Cell.text(digest()));
    table.row(Cell.text("head"), Cell.text(verification.head().hash().toString()));
    table.row(Cell.text("seconds"), Cell.text(String.format(Locale.ROOT, "%.3f", millis / 1e3)));
    row(table, "entries per second", perSecond());
    table.print(console);
  }

  private static void row(Table table, String what, long count) {
    table.row(Cell.text(what), Cell.text(Long.toString(count)));
  }

  private Json.Fields json() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("entries", new Json.Int(entries()));
    fields.put("commands", new Json.Int(verification.commands()));
    fields.put("ticks", new Json.Int(verification.ticks()));
    fields.put("signatures", new Json.Int(verification.signatures()));
    fields.put("contents", new Json.Int(verification.contents()));
    fields.put("withheld", new Json.Int(verification.withheld()));
    fields.put("snapshots", new Json.Int(verification.snapshots()));
    fields.put("digest", new Json.Text(digest()));
    fields.put("head", new Json.Text(verification.head().hash().toString()));
    fields.put("milliseconds", new Json.Int(millis));
    fields.put("entriesPerSecond", new Json.Int(perSecond()));
    return new Json.Fields(fields);
  }

  private long entries() {
    return verification.head().position();
  }

  private String digest() {
    return verification.digest().orElseThrow().toString();
  }

  private long perSecond() {
    return entries() * 1000 / Math.max(1, millis);
  }
}
