package dev.witan.readmodel.projection;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.envelope.Read;
import dev.witan.kernel.Event;
import dev.witan.readmodel.store.Tables;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.Names;
import java.util.List;

/**
 * Takes entries in order and leaves their rows in the tables. After an exception it must forget,
 * and so must the tables. The writer's thread.
 */
public final class Projector {
  private final EventCodec codec = EventCodec.ofCore();
  private final Tables tables;
  private final SalaryIndex salary;
  private final ParameterViews parameters;
  private final MemberViews members;
  private final List<Projection> projections;

  /** A projector that goes on where the committed tables are. */
  public Projector(Tables tables) {
    this.tables = tables;
    this.salary = new SalaryIndex(tables);
    this.parameters = new ParameterViews(tables);
    this.members = new MemberViews(tables, salary);
    // What bonds were worth is asked before the members' view releases them.
    this.projections =
        List.of(
            parameters,
            new OfferViews(tables),
            members,
            new Balances(tables, salary),
            new PostViews(tables),
            new PoolViews(tables, parameters),
            new RequestViews(tables),
            new ProposalViews(tables));
  }

  /**
   * Takes one entry.
   *
   * @param time in milliseconds
   * @param command the envelope, empty for a tick
   * @param events encoded
   * @throws IllegalArgumentException when no machine wrote these bytes
   */
  public void apply(long position, long time, byte[] command, byte[] events) {
    AtEntry at = command.length == 0 ? tick(position, time) : entry(position, time, command);
    for (Event event : codec.readAll(events)) {
      for (Projection projection : projections) {
        projection.apply(event, at);
      }
    }
    tables.endEntry(position, time);
  }

  /** Keeps its bounds, when all is committed. */
  public void committed() {
    salary.trim();
  }

  /** Goes back to what was committed. */
  public void forget() {
    salary.forget();
    parameters.forget();
    members.forget();
  }

  private static AtEntry tick(long position, long time) {
    return new AtEntry(position, time, null, null);
  }

  private static AtEntry entry(long position, long time, byte[] command) {
    Read<Envelope> read = Envelope.parse(command);
    if (read.problem() != null) {
      throw new IllegalArgumentException("entry " + position + ": " + read.problem());
    }
    Payload payload = read.value().payload();
    CommandCodec.Decoded decoded = CommandCodec.read(payload.type(), payload.body(), Names.IDS);
    if (decoded.problem() != null) {
      throw new IllegalArgumentException("entry " + position + ": " + decoded.problem());
    }
    return new AtEntry(position, time, decoded.command(), payload.body());
  }
}
