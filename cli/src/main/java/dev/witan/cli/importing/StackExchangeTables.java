package dev.witan.cli.importing;

import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.importing.Decimals;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.journaling.Stored;
import dev.witan.simulations.stackexchange.Distribution;
import dev.witan.simulations.stackexchange.LeftOut;
import dev.witan.simulations.stackexchange.Samples.Sample;
import dev.witan.simulations.stackexchange.StackExchangeReport;
import dev.witan.simulations.stackexchange.StackExchangeReport.Agreement;
import dev.witan.simulations.stackexchange.StackExchangeReport.Pools;
import dev.witan.simulations.stackexchange.StackExchangeReport.TopMember;
import java.util.Optional;
import java.util.OptionalDouble;

/** The report as tables: with decimals for a person, in micro-units for a program. */
final class StackExchangeTables {
  private static final String NOTHING = "-";

  private final Console console;
  private final SharedTables shared;
  private final StackExchangeReport report;

  StackExchangeTables(Console console, StackExchangeReport report) {
    this.console = console;
    this.shared = new SharedTables(console);
    this.report = report;
  }

  /** Prints everything; what was measured and where it is stored stand last. */
  void print(Measured measured, Optional<Stored> stored) {
    rows();
    leftOut();
    requests();
    pools();
    fees();
    agreement();
    distribution();
    members();
    shared.sums(report.reputation(), report.coin());
    shared.sentences("Notes", report.notes());
    shared.sentences("Faults of this import", report.faults());
    shared.machine(report.machine());
    shared.measured(measured);
    stored.ifPresent(shared::stored);
  }

  private void rows() {
    String title = "Import of " + report.site() + ", seed " + report.settings().seed();
    Table table = new Table(title, "what", "number");
    shared.count(table, "rows of posts", report.read().posts());
    shared.count(table, "questions", report.posts().questions());
    shared.count(table, "answers", report.posts().answers());
    shared.count(table, "posts tried", report.posts().tried());
    shared.count(table, "posts entered", report.posts().entered());
    shared.count(table, "posts shortened", report.posts().shortened());
    shared.count(table, "rows of users", report.read().users());
    shared.count(table, "people who own a post", report.members().people());
    shared.count(table, "people without an account", report.members().withoutAccount());
    shared.count(table, "owners who are no users", report.read().unknownOwners());
    shared.count(table, "members", report.members().registered());
    shared.count(table, "members with a number as handle", report.members().numbered());
    shared.count(table, "rows of votes", report.read().votes());
    shared.count(table, "votes staked for", report.votes().stakedFor());
    shared.count(table, "votes staked against", report.votes().stakedAgainst());
    shared.count(table, "rows of links", report.read().links());
    shared.count(table, "posts that answers name", report.citations().named());
    shared.count(table, "citations", report.citations().used());
    table.print(console);
  }

  private void leftOut() {
    Table table = new Table("Left out, or without their place", "of", "number", "why");
    report
        .leftOut()
        .forEach(
            (LeftOut cause, Long count) -> {
              if (count > 0) {
                table.row(
                    Cell.text(cause.subject().word()),
                    shared.number(count),
                    Cell.text(cause.sentence()));
              }
            });
    table.print(console);
  }

  private void requests() {
    Table table = new Table("Requests by outcome", "state", "number");
    report
        .requests()
        .forEach(
            (state, count) -> {
              if (state.isFinal() || count > 0) {
                shared.count(table, state.word(), count);
              }
            });
    table.print(console);
  }

  private void pools() {
    Table table =
        new Table("Pools by outcome", "on", "accepted", "rejected", "inconclusive", "open");
    pools(table, "evidence of requests", report.requestPools());
    pools(table, "other answers", report.ownPools());
    table.print(console);
  }

  private void pools(Table table, String what, Pools pools) {
    table.row(
        Cell.text(what),
        shared.number(pools.accepted()),
        shared.number(pools.rejected()),
        shared.number(pools.inconclusive()),
        shared.number(pools.open()));
  }

  private void fees() {
    Table table = new Table("Fees", "what", "coin");
    table.row(Cell.text("put up with requests"), shared.amount(report.fees().filed()));
    table.row(Cell.text("of these, bounties"), shared.amount(report.fees().bounties()));
    table.row(Cell.text("paid for other answers"), shared.amount(report.fees().own()));
    table.row(Cell.text("kept by the body"), shared.amount(report.fees().kept()));
    table.row(Cell.text("returned"), shared.amount(report.fees().returned()));
    table.row(Cell.text("held"), shared.amount(report.fees().held()));
    table.print(console);
  }

  private void agreement() {
    Agreement agreement = report.agreement();
    Table table =
        new Table("Answers where the asker accepted one", "asker", "pool accepts", "pool rejects");
    table.row(
        Cell.text("accepted this one"),
        shared.number(agreement.acceptedRatified()),
        shared.number(agreement.acceptedRejected()));
    table.row(
        Cell.text("accepted another"),
        shared.number(agreement.otherRatified()),
        shared.number(agreement.otherRejected()));
    table.print(console);
    Table comparison = new Table("Comparisons", "of", "value", "compared");
    long answers =
        agreement.acceptedRatified()
            + agreement.acceptedRejected()
            + agreement.otherRatified()
            + agreement.otherRejected();
    comparison.row(
        Cell.text("asker and pool agree"), decimal(agreement.ratio()), shared.number(answers));
    comparison.row(
        Cell.text("Spearman of REP with the site's reputation"),
        decimal(report.reputationCorrelation().value()),
        shared.number(report.reputationCorrelation().compared()));
    comparison.print(console);
  }

  private void distribution() {
    Table table =
        new Table(
            "REP over time", "after", "members", "with rep", "supply", "gini", "top 10 % have");
    for (Sample sample : report.distribution()) {
      Distribution distribution = sample.distribution();
      table.row(
          Cell.text(sample.when()),
          shared.number(distribution.members()),
          shared.number(distribution.holders()),
          shared.amount(distribution.supply()),
          decimal(distribution.gini()),
          decimal(distribution.topTenth()));
    }
    table.print(console);
  }

  private void members() {
    Table table =
        new Table(
            "Members with the most REP", "member", "rep", "answers", "site reputation", "name");
    for (TopMember member : report.topMembers()) {
      table.row(
          Cell.text(member.handle()),
          shared.amount(member.rep()),
          shared.number(member.answers()),
          member.siteReputation().isPresent()
              ? shared.number(member.siteReputation().getAsLong())
              : Cell.number(NOTHING),
          Cell.text(member.name()));
    }
    table.print(console);
  }

  private static Cell decimal(OptionalDouble value) {
    return Cell.number(value.isPresent() ? Decimals.correlation(value.getAsDouble()) : NOTHING);
  }
}
