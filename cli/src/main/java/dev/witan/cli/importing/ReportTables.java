package dev.witan.cli.importing;

import dev.witan.cli.Amounts;
import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.citations.CitationReport;
import dev.witan.simulations.citations.CitationReport.Correlation;
import dev.witan.simulations.citations.CitationReport.TopAuthor;
import dev.witan.simulations.citations.CitationReport.TopPost;
import dev.witan.simulations.citations.Decimals;
import dev.witan.simulations.citations.Expected;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.citations.Measured;
import dev.witan.simulations.citations.RefusedRows;
import dev.witan.simulations.journaling.Stored;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report as tables: with decimals for a person, in micro-units for a program. What was measured
 * and where it is stored stand last; everything before is the same each time.
 */
final class ReportTables {
  private static final String NOTHING = "-";

  private final Console console;
  private final CitationReport report;
  private final Measured measured;
  private final Optional<Stored> stored;

  ReportTables(Console console, CitationReport report, Measured measured, Optional<Stored> stored) {
    this.console = console;
    this.report = report;
    this.measured = measured;
    this.stored = stored;
  }

  void print() {
    outcomes();
    citations();
    sums();
    authors();
    posts();
    correlations();
    broken();
    refusedRows();
    sentences("Notes", report.notes());
    sentences("Faults of this import", report.faults());
    journal();
    measured();
    stored.ifPresent(this::stored);
  }

  private void outcomes() {
    ImportSettings settings = report.settings();
    CitationReport.Posts posts = report.posts();
    CitationReport.Pools pools = report.pools();
    Table table =
        new Table(
            "Import of " + report.source() + ", seed " + settings.seed(), "outcome", "number");
    count(table, "authors", report.authors());
    count(table, "authors with another handle than their own", report.handleCollisions());
    count(table, "authors with a shortened name", report.namesShortened());
    count(table, "rows that could not be read", report.refused().count());
    count(table, "posts read", posts.read());
    count(table, "posts tried", posts.tried());
    count(table, "posts entered", posts.entered());
    count(table, "posts broken on purpose", posts.broken());
    count(table, "posts refused", posts.refused());
    count(table, "pools accepted", pools.accepted());
    count(table, "pools rejected", pools.rejected());
    count(table, "pools inconclusive", pools.inconclusive());
    count(table, "stakes", pools.stakes());
    count(table, "voters with nothing to stake", pools.idleVoters());
    table.print(console);
  }

  private void citations() {
    Table table = new Table("Citations", "citations", "number");
    count(table, "read", report.citationsRead());
    count(table, "used", report.citationsUsed());
    report.leftOut().forEach((cause, left) -> count(table, "left out " + cause.sentence(), left));
    table.print(console);
  }

  private void sums() {
    Table table = new Table("REP and coin", "sum", "amount");
    table.row(Cell.text("rep minted"), amount(report.reputation().minted()));
    table.row(Cell.text("rep burned"), amount(report.reputation().burned()));
    table.row(Cell.text("rep supply"), amount(report.reputation().supply()));
    table.row(Cell.text("rep of all members"), amount(report.reputation().balances()));
    table.row(Cell.text("coin issued"), amount(report.coin().issued()));
    table.row(Cell.text("coin of all members"), amount(report.coin().members()));
    table.row(Cell.text("coin of the treasury"), amount(report.coin().treasury()));
    table.row(Cell.text("coin held"), amount(report.coin().held()));
    table.row(Cell.text("coin left in salary"), amount(report.coin().salary()));
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
          amount(author.rep()),
          number(author.posts()),
          number(author.accepted()),
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
          amount(post.value()),
          Cell.number(Integer.toString(post.id())),
          number(post.citedBy()),
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
          Cell.text(correlation.sentence()), Cell.number(value), number(correlation.compared()));
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
                    Cell.text(kind.word()), number(posts), Cell.text(kind.expected().code())));
    table.print(console);
  }

  private void refusedRows() {
    Table counts = new Table("Rows that could not be read", "why", "rows");
    report
        .refused()
        .counts()
        .forEach((problem, rows) -> counts.row(Cell.text(problem.sentence()), number(rows)));
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

  private void sentences(String title, List<String> sentences) {
    Table table = new Table(title, "what");
    sentences.forEach(sentence -> table.row(Cell.text(sentence)));
    table.print(console);
  }

  private void journal() {
    CitationReport.Journal journal = report.journal();
    Table table = new Table("Machine", "what", "value");
    table.row(Cell.text("commands"), Cell.text(grouped(journal.commands())));
    table.row(Cell.text("commands refused"), Cell.text(grouped(journal.refused())));
    table.row(Cell.text("entries"), Cell.text(grouped(journal.entries())));
    table.row(
        Cell.text("invariants in full"), Cell.text(journal.invariantsHold() ? "hold" : "broken"));
    table.row(Cell.text("state digest"), Cell.text(journal.digest().toString()));
    table.print(console);
  }

  private void measured() {
    Table table = new Table("Measured", "what", "value");
    table.row(Cell.text("reading, ms"), number(measured.readMs()));
    table.row(Cell.text("importing, ms"), number(measured.importMs()));
    table.row(Cell.text("checking, ms"), number(measured.checkMs()));
    table.row(Cell.text("in all, ms"), number(measured.totalMs()));
    table.row(Cell.text("commands a second"), number(measured.commandsPerSecond()));
    table.row(Cell.text("heap, bytes"), number(measured.heapBytes()));
    table.print(console);
  }

  private void stored(Stored journal) {
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

  private void count(Table table, String what, long count) {
    table.row(Cell.text(what), number(count));
  }

  private Cell number(long number) {
    return Cell.number(grouped(number));
  }

  private String grouped(long number) {
    return console.isTerminal() ? String.format(Locale.ROOT, "%,d", number) : Long.toString(number);
  }

  private Cell amount(long micro) {
    return Cell.number(console.isTerminal() ? Amounts.readable(micro) : Long.toString(micro));
  }

  private static Cell column(TopAuthor author, Function<Expected.Author, Double> column) {
    return Cell.number(author.expected().map(column).map(Decimals::column).orElse(NOTHING));
  }
}
