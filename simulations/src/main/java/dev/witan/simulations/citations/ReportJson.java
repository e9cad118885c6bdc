package dev.witan.simulations.citations;

import dev.witan.kernel.JsonWriter;
import dev.witan.simulations.citations.CitationReport.Correlation;
import dev.witan.simulations.citations.CitationReport.TopAuthor;
import dev.witan.simulations.citations.CitationReport.TopPost;
import dev.witan.simulations.importing.Decimals;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.importing.ReportParts;
import dev.witan.simulations.journaling.Stored;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The report as one JSON object, names in ascending order. Amounts are strings of micro-units, and
 * decimals are strings too, so that no reader rounds either.
 */
public final class ReportJson {
  private ReportJson() {}

  /** The object of an import in memory; without what was measured it is the same each time. */
  public static String of(CitationReport report, Optional<Measured> measured) {
    return of(report, measured, Optional.empty());
  }

  /** The object, with where the import is stored. */
  public static String of(
      CitationReport report, Optional<Measured> measured, Optional<Stored> stored) {
    JsonWriter json = new JsonWriter().object();
    json.name("authors").object().name("handleCollisions").integer(report.handleCollisions());
    json.name("namesShortened").integer(report.namesShortened());
    json.name("read").integer(report.authors()).endObject();
    writeBroken(report, json.name("broken"));
    writeCitations(report, json.name("citations"));
    ReportParts.write(report.coin(), json.name("coin"));
    writeCorrelations(report, json.name("correlations"));
    json.name("faults").array();
    report.faults().forEach(json::text);
    json.endArray();
    ReportParts.write(report.journal(), json.name("journal"));
    measured.ifPresent(taken -> ReportParts.write(taken, json.name("measured")));
    json.name("notes").array();
    report.notes().forEach(json::text);
    json.endArray();
    writePools(report.pools(), json.name("pools"));
    writePosts(report.posts(), json.name("posts"));
    writeRefused(report.refused(), json.name("refusedRows"));
    ReportParts.write(report.reputation(), json.name("rep"));
    writeSettings(report.settings(), json.name("settings"));
    json.name("source").text(report.source());
    stored.ifPresent(place -> ReportParts.write(place, json.name("stored")));
    json.name("topAuthors").array();
    report.topAuthors().forEach(author -> writeAuthor(author, json));
    json.endArray().name("topPosts").array();
    report.topPosts().forEach(post -> writePost(post, json));
    json.endArray().endObject();
    return new String(json.toBytes(), StandardCharsets.UTF_8);
  }

  private static void writeBroken(CitationReport report, JsonWriter json) {
    json.array();
    report
        .broken()
        .forEach(
            (kind, count) -> {
              json.object().name("count").integer(count);
              json.name("expected").text(kind.expected().code());
              json.name("kind").text(kind.word()).endObject();
            });
    json.endArray();
  }

  private static void writeCitations(CitationReport report, JsonWriter json) {
    json.object().name("leftOut").array();
    report
        .leftOut()
        .forEach(
            (cause, count) ->
                json.object()
                    .name("cause")
                    .text(cause.word())
                    .name("count")
                    .integer(count)
                    .endObject());
    json.endArray().name("read").integer(report.citationsRead());
    json.name("used").integer(report.citationsUsed()).endObject();
  }

  private static void writeCorrelations(CitationReport report, JsonWriter json) {
    json.array();
    for (Correlation correlation : report.correlations()) {
      json.object().name("compared").integer(correlation.compared());
      json.name("name").text(correlation.word());
      ReportParts.write(correlation.value(), json.name("spearman"));
      json.endObject();
    }
    json.endArray();
  }

  private static void writePools(CitationReport.Pools pools, JsonWriter json) {
    json.object().name("accepted").integer(pools.accepted());
    json.name("idleVoters").integer(pools.idleVoters());
    json.name("inconclusive").integer(pools.inconclusive());
    json.name("open").integer(pools.open()).name("rejected").integer(pools.rejected());
    json.name("stakes").integer(pools.stakes()).endObject();
  }

  private static void writePosts(CitationReport.Posts posts, JsonWriter json) {
    json.object().name("broken").integer(posts.broken());
    json.name("entered").integer(posts.entered()).name("read").integer(posts.read());
    json.name("refused").integer(posts.refused()).name("tried").integer(posts.tried());
    json.endObject();
  }

  private static void writeRefused(RefusedRows refused, JsonWriter json) {
    json.object().name("byProblem").array();
    refused
        .counts()
        .forEach(
            (problem, count) ->
                json.object()
                    .name("count")
                    .integer(count)
                    .name("problem")
                    .text(problem.code())
                    .endObject());
    json.endArray().name("count").integer(refused.count()).name("listed").array();
    for (RefusedRows.Row row : refused.listed()) {
      json.object().name("detail").text(row.detail()).name("file").text(row.file());
      json.name("line").integer(row.line()).name("problem").text(row.problem().code());
      json.name("reason").text(row.problem().sentence()).endObject();
    }
    json.endArray().endObject();
  }

  private static void writeSettings(ImportSettings settings, JsonWriter json) {
    json.object().name("citePpm").integer(settings.citePpm());
    json.name("corruptPpm").integer(settings.corruptPpm());
    json.name("seed").text(settings.seed()).name("stopAfter");
    ReportParts.writeStopAfter(settings.stopAfter(), json);
    json.endObject();
  }

  private static void writeAuthor(TopAuthor author, JsonWriter json) {
    json.object().name("accepted").integer(author.accepted());
    json.name("handle").text(author.handle()).name("name").text(author.name());
    writeColumn(author.expected().map(Expected.Author::pageRank), json.name("pageRank"));
    json.name("posts").integer(author.posts()).name("rep").amount(author.rep());
    writeColumn(author.expected().map(Expected.Author::cred), json.name("sourceCred"));
    json.endObject();
  }

  private static void writePost(TopPost post, JsonWriter json) {
    json.object().name("author").text(post.author()).name("citedBy").integer(post.citedBy());
    json.name("id").integer(post.id()).name("label").text(post.label());
    Optional<Double> pageRank =
        post.pageRank().isPresent() ? Optional.of(post.pageRank().getAsDouble()) : Optional.empty();
    writeColumn(pageRank, json.name("pageRank"));
    json.name("value").amount(post.value()).endObject();
  }

  private static void writeColumn(Optional<Double> value, JsonWriter json) {
    if (value.isPresent()) {
      json.text(Decimals.column(value.get()));
    } else {
      json.nothing();
    }
  }
}
