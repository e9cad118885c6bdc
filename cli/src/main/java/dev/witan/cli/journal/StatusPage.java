package dev.witan.cli.journal;

import dev.witan.cli.Amounts;
import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.statemachine.Body;
import dev.witan.statemachine.Modules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A status as a table or as JSON. */
final class StatusPage {
  private final Status status;
  private final Modules modules;

  private StatusPage(Status status) {
    this.status = status;
    this.modules = status.modules();
  }

  static void print(JournalConfig config, Console console, boolean json) throws CommandFailure {
    StatusPage page =
        ReadJournal.of(
            config,
            journal ->
                new StatusPage(
                    Status.of(config, journal, ReadJournal.state(journal, console).modules())));
    if (json) {
      console.out().println(JsonPage.of(page.json()));
    } else {
      page.print(console);
    }
  }

  private void print(Console console) {
    Table table = new Table("Journal in " + status.place(), "what", "value");
    table.row(Cell.text("body"), Cell.text(status.isEmpty() ? "none yet" : body().name()));
    if (!status.isEmpty()) {
      addBody(table, console.isTerminal());
      addState(table, console.isTerminal());
    }
    table.row(Cell.text("entries"), count(status.head().position()));
    table.row(Cell.text("snapshots"), Cell.text(snapshots()));
    status.bytes().ifPresent(bytes -> table.row(Cell.text("bytes on disk"), count(bytes)));
    status
        .restoring()
        .ifPresent(mark -> table.row(Cell.text("unfinished restore of"), count(mark.entries())));
    table.print(console);
    if (status.isEmpty()) {
      console.err().println("witan: this journal is empty: no body was founded in it yet");
    }
  }

  private void addBody(Table table, boolean isTerminal) {
    long time = status.head().time();
    String words = isTerminal ? Instant.ofEpochMilli(time).toString() : Long.toString(time);
    table.row(Cell.text("id"), Cell.text(body().id().toString()));
    table.row(Cell.text("kind"), Cell.text(kind()));
    table.row(Cell.text("head"), Cell.text(status.head().hash().toString()));
    table.row(Cell.text("last entry at"), Cell.text(words));
  }

  private void addState(Table table, boolean isTerminal) {
    table.row(Cell.text("members"), count(modules.reputation().members().size()));
    table.row(Cell.text("posts"), count(modules.forum().posts().size()));
    table.row(Cell.text("pools"), count(modules.pools().size()));
    table.row(Cell.text("open pools"), count(status.openPools()));
    table.row(Cell.text("offers"), count(modules.availability().offers().size()));
    table.row(Cell.text("active offers"), count(status.activeOffers()));
    addStates(table, "requests", modules.requests().size(), status.requestsByState());
    addStates(table, "proposals", modules.proposals().size(), status.proposalsByState());
    for (String asset : List.of("rep", "coin")) {
      sums(asset)
          .forEach(
              (name, micro) ->
                  table.row(
                      Cell.text(asset + " " + name),
                      Cell.text(isTerminal ? Amounts.readable(micro) : Long.toString(micro))));
    }
  }

  private static void addStates(Table table, String what, int all, Map<String, Integer> byState) {
    table.row(Cell.text(what), count(all));
    byState.forEach((state, number) -> table.row(Cell.text(what + " " + state), count(number)));
  }

  private Json.Fields json() {
    SortedMap<String, Json> fields = new TreeMap<>();
    Json none = new Json.Null();
    fields.put("place", new Json.Text(status.place()));
    fields.put("body", status.isEmpty() ? none : bodyJson());
    fields.put("entries", new Json.Int(status.head().position()));
    fields.put("head", new Json.Text(status.head().hash().toString()));
    fields.put("time", status.isEmpty() ? none : new Json.Int(status.head().time()));
    fields.put("members", new Json.Int(modules.reputation().members().size()));
    fields.put("posts", new Json.Int(modules.forum().posts().size()));
    fields.put("pools", poolsJson());
    fields.put("offers", offersJson());
    fields.put("requests", statesJson(modules.requests().size(), status.requestsByState()));
    fields.put("proposals", statesJson(modules.proposals().size(), status.proposalsByState()));
    fields.put("rep", amounts("rep"));
    fields.put("coin", amounts("coin"));
    List<Json> snapshots = new ArrayList<>();
    status.snapshots().forEach(position -> snapshots.add(new Json.Int(position)));
    fields.put("snapshots", new Json.Items(snapshots));
    fields.put("bytes", status.bytes().isEmpty() ? none : new Json.Int(status.bytes().getAsLong()));
    fields.put(
        "restoring",
        status.restoring().<Json>map(mark -> new Json.Int(mark.entries())).orElse(none));
    return new Json.Fields(fields);
  }

  private Json bodyJson() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("id", new Json.Text(body().id().toString()));
    fields.put("name", new Json.Text(body().name()));
    fields.put("kind", new Json.Text(kind()));
    return new Json.Fields(fields);
  }

  private Json poolsJson() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("open", new Json.Int(status.openPools()));
    fields.put("all", new Json.Int(modules.pools().size()));
    return new Json.Fields(fields);
  }

  private Json offersJson() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("active", new Json.Int(status.activeOffers()));
    fields.put("all", new Json.Int(modules.availability().offers().size()));
    return new Json.Fields(fields);
  }

  private static Json statesJson(int all, Map<String, Integer> byState) {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("all", new Json.Int(all));
    byState.forEach((state, number) -> fields.put(state, new Json.Int(number)));
    return new Json.Fields(fields);
  }

  private Json amounts(String asset) {
    SortedMap<String, Json> fields = new TreeMap<>();
    sums(asset).forEach((name, micro) -> fields.put(name, new Json.Text(Long.toString(micro))));
    return new Json.Fields(fields);
  }

  private SortedMap<String, Long> sums(String asset) {
    Ledger ledger = modules.reputation().ledger();
    SortedMap<String, Long> sums = new TreeMap<>();
    if (asset.equals("rep")) {
      sums.put("supply", ledger.supply());
      sums.put("minted", ledger.minted());
      sums.put("burned", ledger.burned());
    } else {
      sums.put("issued", ledger.issued());
      sums.put("redeemed", ledger.redeemed());
      sums.put("treasury", ledger.coin(Account.TREASURY));
    }
    return sums;
  }

  private Body body() {
    return modules.body();
  }

  private String kind() {
    return body().isImported() ? "imported" : "live";
  }

  private String snapshots() {
    return status.snapshots().isEmpty()
        ? "none"
        : status.snapshots().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static Cell count(long number) {
    return Cell.text(Long.toString(number));
  }
}
