package dev.witan.readmodel.query;

import dev.witan.kernel.Parameter;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.ArtifactView;
import dev.witan.readmodel.view.AttachmentView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.ParameterView;
import dev.witan.readmodel.view.PostRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Parameters and artifacts in force with where they come from (GOV-5, GOV-6). Any thread; blocks on
 * the database.
 */
public final class ParameterQueries {
  private static final String ARTIFACT = "artifact.";
  private static final String SELECT =
      "select p.name, p.position, p.ordinal, p.moment, p.amount, p.proposal"
          + " from parameter_steps p where";
  private static final String NEWEST =
      "p.position = (select max(q.position) from parameter_steps q"
          + " where q.name = p.name and q.position <= ?)";
  private static final String LATER_IN_ENTRY =
      "and not exists (select 1 from parameter_steps q where q.name = p.name"
          + " and q.position = p.position and q.ordinal > p.ordinal)";

  private final Reader reader;

  public ParameterQueries(Reader reader) {
    this.reader = reader;
  }

  /** All parameters in force, by name, without artifacts. */
  public Answer<List<ParameterView>> inForce(OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            newest(reading, "and p.version >= 0 order by p.name").stream()
                .map(step -> view(reading, step))
                .toList());
  }

  /** The parameter with this name, if there is one. */
  public Answer<Optional<ParameterView>> one(String name, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            newest(reading, "and p.name = ?", name).stream()
                .map(step -> view(reading, step))
                .findFirst());
  }

  /** All values that a parameter or {@code artifact.NAME} has had, the newest first. */
  public Answer<Page<ParameterView>> history(String name, Paging paging) {
    return reader.page(
        paging, "parameter", 2, (reading, after, limit) -> history(reading, name, after, limit));
  }

  /** All artifacts in force, by name. */
  public Answer<List<ArtifactView>> artifacts(OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            newest(reading, "and p.version < 0 order by p.name").stream()
                .map(step -> artifact(reading, step))
                .toList());
  }

  /** The artifact with this name, if there is one in force. */
  public Answer<Optional<ArtifactView>> artifact(String name, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            newest(reading, "and p.version < 0 and p.name = ?", ARTIFACT + name).stream()
                .map(step -> artifact(reading, step))
                .findFirst());
  }

  private record Step(
      String name, long position, long ordinal, long time, long amount, long proposal) {}

  private static List<Step> newest(Reading reading, String words, Object... bound) {
    return new Sql(SELECT)
        .and(NEWEST, reading.position())
        .and(LATER_IN_ENTRY)
        .and(words, bound)
        .list(reading.handle(), (row, context) -> step(row));
  }

  private static List<Row<ParameterView>> history(
      Reading reading, String name, long[] after, int limit) {
    Sql sql = new Sql(SELECT).and("p.name = ? and p.position <= ?", name, reading.position());
    if (after != null) {
      sql.and("and p.position <= ?", after[0])
          .and("and (p.position < ? or p.ordinal < ?)", after[0], after[1]);
    }
    List<Row<ParameterView>> rows = new ArrayList<>();
    for (Step step :
        sql.down("p.name", "p.position", "p.ordinal")
            .and("limit ?", limit)
            .list(reading.handle(), (row, context) -> step(row))) {
      rows.add(new Row<>(view(reading, step), step.position(), step.ordinal()));
    }
    return rows;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }

  private static ParameterView view(Reading reading, Step step) {
    Object value =
        Parameter.named(step.name())
            .map(parameter -> PostDetail.value(parameter, step.amount()))
            .orElseGet(() -> reading.post(step.amount()).id());
    return new ParameterView(
        step.name(),
        value,
        step.position(),
        step.time(),
        step.proposal() >= 0 ? "proposal" : step.proposal() == -1 ? "founding" : "default",
        Names.proposal(step.proposal()),
        post(reading, step.proposal()));
  }

  private static PostRef post(Reading reading, long proposal) {
    return proposal < 0
        ? null
        : reading.post(
            new Sql("select post from proposals where number = ?", proposal)
                .number(reading.handle()));
  }

  private static ArtifactView artifact(Reading reading, Step step) {
    PostDetail detail =
        new Sql("select detail from posts where number = ?", step.amount())
            .list(reading.handle(), (row, context) -> PostDetail.of(row.getBytes(1)))
            .get(0);
    List<AttachmentView> files = detail.attachments();
    return new ArtifactView(
        step.name().substring(ARTIFACT.length()),
        detail.artifact().orElseThrow().version(),
        reading.post(step.amount()),
        files.isEmpty() ? null : files.get(0),
        step.position(),
        step.time(),
        Names.proposal(step.proposal()));
  }
}
