package dev.witan.cli.importing;

import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.citations.CitationReport;
import dev.witan.simulations.citations.CitationReport.Correlation;
import dev.witan.simulations.citations.CitationReport.TopAuthor;
import dev.witan.simulations.citations.CitationReport.TopPost;
import dev.witan.simulations.citations.Expected;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.citations.RefusedRows;
import dev.witan.simulations.importing.Decimals;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.journaling.Stored;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report as tables: with decimals for a person, in micro-units for a program. What was measured
 * and where it is stored stand last; everything before is the same each time.
 */
final class ReportTables {
  private static final String NOTHING = "-";

  private final Console console;
  private final SharedTables shared;
  private final CitationReport report;
  private final Measured measured;
  private final Optional<Stored> stored;

  ReportTables(Console console, CitationReport report, Measured measured, Optional<Stored> stored) {
    this.console = console;
    this.shared = new SharedTables(console);
    this.report = report;
    this.measured = measured;
    this.stored = stored;
  }

  void print() {
    outcomes();
    citations();
    shared.sums(report.reputation(), report.coin());
    authors();
    posts();
    correlations();
    broken();
    refusedRows();
    shared.sentences("Notes", report.notes());
    shared.sentences("Faults of this import", report.faults());
    shared.machine(report.journal());
    shared.measured(measured);
    stored.ifPresent(shared::stored);
  }

  private void outcomes() {
    ImportSettings settings = report.settings();
    CitationReport.Posts posts = report.posts();
    CitationReport.Pools pools = report.pools();
    Table table =
        new Table(
            "Import of " + report.source() + ", seed " + settings.seed(), "outcome", "number");
    shared.count(table, "authors", report.authors());
    shared.count(table, "authors with another handle than their own", report.handleCollisions());
    shared.count(table, "authors with a shortened name", report.namesShortened());
    shared.count(table, "rows that could not be read", report.refused().count());
    shared.count(table, "posts read", posts.read());
    shared.count(table, "posts tried", posts.tried());
    shared.count(table, "posts entered", posts.entered());
    shared.count(table, "posts broken on purpose", posts.broken());
    shared.count(table, "posts refused", posts.refused());
    shared.count(table, "pools accepted", pools.accepted());
    shared.count(table, "pools rejected", pools.rejected());
    shared.count(table, "pools inconclusive", pools.inconclusive());
    shared.count(table, "stakes", pools.stakes());
    shared.count(table, "voters with nothing to stake", pools.idleVoters());
    table.print(console);
  }

  private void citations() {
    Table table = new Table("Citations", "citations", "number");
    shared.count(table, "read", report.citationsRead());
    shared.count(table, "used", report.citationsUsed());
    report
        .leftOut()
        .forEach((cause, left) -> shared.count(table, "left out " + cause.sentence(), left));
    table.print(console);
  }

  private void authors() {
    Table table =
        new Table(
            "Authors with the most REP",
            "author",
            "rep",
            "posts",
            "accepted",
            "pagerank",
            "sourcecred",
            "name");
    for (TopAuthor author : report.topAuthors()) {
      table.row(
          Cell.text(author.handle()),
          shared.amount(author.rep()),
          shared.number(author.posts()),
          shared.number(author.accepted()),
          column(author, Expected.Author::pageRank),
          column(author, Expected.Author::cred),
          Cell.text(author.name()));
    }
    table.print(console);
  }

  private void posts() {
    Table table =
        new Table(
            "Posts with the most value", "post", "value", "id", "cited by", "pagerank", "author");
    for (TopPost post : report.topPosts()) {
      String pageRank =
          post.pageRank().isPresent() ? Decimals.column(post.pageRank().getAsDouble()) : NOTHING;
      table.row(
          Cell.text(post.label()),
          shared.amount(post.value()),
          Cell.number(Integer.toString(post.id())),
          shared.number(post.citedBy()),
          Cell.number(pageRank),
          Cell.text(post.author()));
    }
    table.print(console);
  }

  private void correlations() {
    Table table = new Table("Spearman's correlations", "of", "spearman", "compared");
    for (Correlation correlation : report.correlations()) {
      String value =
          correlation.value().isPresent()
              ? Decimals.correlation(correlation.value().getAsDouble())
              : NOTHING;
      table.row(
          Cell.text(correlation.sentence()),
          Cell.number(value),
          shared.number(correlation.compared()));
    }
    table.print(console);
  }

  private void broken() {
    if (report.posts().broken() == 0) {
      return;
    }
    Table table = new Table("Posts broken on purpose", "how", "posts", "must be refused as");
    report
        .broken()
        .forEach(
            (kind, posts) ->
                table.row(
                    Cell.text(kind.word()),
                    shared.number(posts),
                    Cell.text(kind.expected().code())));
    table.print(console);
  }

  private void refusedRows() {
    Table counts = new Table("Rows that could not be read", "why", "rows");
    report
        .refused()
        .counts()
        .forEach((problem, rows) -> counts.row(Cell.text(problem.sentence()), shared.number(rows)));
    counts.print(console);
    long listed = report.refused().listed().size();
    boolean all = listed == report.refused().count();
    Table table =
        new Table(all ? "Each of them" : "The first " + listed + " of them", "file", "line", "why");
    for (RefusedRows.Row row : report.refused().listed()) {
      String detail = row.detail().isEmpty() ? "" : " (" + row.detail() + ")";
      table.row(
          Cell.text(row.file()),
          Cell.number(Long.toString(row.line())),
          Cell.text(row.problem().sentence() + detail));
    }
    table.print(console);
  }

  private static Cell column(TopAuthor author, Function<Expected.Author, Double> column) {
    return Cell.number(author.expected().map(column).map(Decimals::column).orElse(NOTHING));
  }
}
