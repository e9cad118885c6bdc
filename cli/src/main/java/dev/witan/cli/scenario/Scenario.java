package dev.witan.cli.scenario;

import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.InMemorySequencer;
import dev.witan.statemachine.InMemorySequencer.EntryListener;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A body in memory, driven line by line: a line of text goes in, a {@link Step} comes out, and the
 * state can be read in between. After a wrong line nothing goes on. One thread uses it.
 */
public final class Scenario {
  /** How many ticks one line may need: each fires up to 1000 timers. */
  static final int TICKS_PER_LINE_MAX = 1000;

  /** The local name of the node's key. */
  static final String NODE = "node";

  private final Machine machine = new Machine();
  private final LocalNames names = new LocalNames(machine.modules());
  private final CommandFields commandFields = new CommandFields(names);
  private final List<Step.Rejected> rejections = new ArrayList<>();
  private final EntryListener listener;
  private final int ticksMax;
  private InMemorySequencer sequencer;
  private Step.Wrong wrong;
  private int number;
  private int ticks;
  private long time;

  /** A scenario before its first line. */
  public Scenario() {
    this((entry, payload, events) -> {});
  }

  /** A scenario before its first line, with somebody who sees each entry. */
  public Scenario(EntryListener listener) {
    this(listener, TICKS_PER_LINE_MAX);
  }

  Scenario(EntryListener listener, int ticksMax) {
    this.listener = listener;
    this.ticksMax = ticksMax;
  }

  /** Does what the next line says. Never throws on account of what the line holds. */
  public Step line(String text) {
    number++;
    if (wrong != null) {
      return wrong;
    }
    if (text.startsWith("#") || isBlank(text)) {
      return new Step.Skipped();
    }
    try {
      ticks = 0;
      return run(Line.read(JsonLine.read(text)));
    } catch (WrongLine e) {
      return fail(e.getMessage());
    } catch (TooManyTicks e) {
      return fail("more than " + ticksMax + " ticks would be due before this line");
    }
  }

  /** Ends the scenario because what should have been its next line is no text. */
  Step.Wrong wrongLine(String reason) {
    number++;
    return wrong == null ? fail(reason) : wrong;
  }

  /** The state, to be read between lines. */
  public Modules modules() {
    return machine.modules();
  }

  /** The machine, to be asked for its digest or snapshot between lines. */
  public Machine machine() {
    return machine;
  }

  /** What the names in the file stand for. */
  public LocalNames names() {
    return names;
  }

  /** All commands that were rejected, in order. */
  public List<Step.Rejected> rejections() {
    return List.copyOf(rejections);
  }

  /** Whether the genesis was read. */
  public boolean isFounded() {
    return sequencer != null;
  }

  /** The time of the last line, in milliseconds. */
  public long time() {
    return time;
  }

  private Step.Wrong fail(String reason) {
    wrong = new Step.Wrong(number, reason);
    return wrong;
  }

  private Step run(Line line) throws WrongLine {
    if (line instanceof Line.Genesis genesis) {
      return found(genesis);
    }
    if (!isFounded()) {
      throw new WrongLine("the first line is the genesis");
    }
    if (line.at() < time) {
      throw new WrongLine("/at: " + line.at() + " is before " + time + ", where time stands");
    }
    time = line.at();
    sequencer.passTime(time);
    if (line instanceof Line.Command command) {
      return give(command, read(command)); // What fell due may have made what it names.
    }
    return new Step.TimePassed();
  }

  private Step found(Line.Genesis genesis) throws WrongLine {
    if (isFounded()) {
      throw new WrongLine("a second genesis: a scenario has one, in front");
    }
    Command founding = decode("body.found", genesis.founding(), "/genesis");
    Json treasurers = genesis.founding().values().get("treasurers");
    PublicKey key = names.key(firstHandle((Json.Items) treasurers)).orElseThrow();
    sequencer = new InMemorySequencer(machine, genesis.seed(), this::accepted);
    time = genesis.at();
    Outcome outcome = sequencer.submit(time, Optional.empty(), key, founding);
    if (outcome instanceof Outcome.Rejected rejected) {
      sequencer = null;
      throw new WrongLine("/genesis: " + rejected.rejection().sentence());
    }
    return new Step.Accepted(machine.position());
  }

  private static String firstHandle(Json.Items treasurers) {
    if (treasurers.values().isEmpty()) {
      return NODE; // The founding will be refused, but somebody has to ask for it.
    }
    Json.Fields first = (Json.Fields) treasurers.values().get(0);
    return ((Json.Text) first.values().get("handle")).value();
  }

  private Command read(Line.Command line) throws WrongLine {
    if (line.id() != null) {
      if (!Catalogue.creates(line.does())) {
        throw new WrongLine("/id: \"" + line.does() + "\" creates nothing that has a name");
      }
      names.checkNew(line.id());
    }
    return decode(line.does(), commandFields.complete(line), "");
  }

  private Command decode(String does, Json.Fields fields, String path) throws WrongLine {
    CommandCodec.Decoded decoded = CommandCodec.read(does, fields, names);
    if (decoded.problem() != null) {
      throw new WrongLine(path + decoded.problem());
    }
    JsonWriter json = new JsonWriter();
    CommandCodec.write(decoded.command(), json);
    if (json.toBytes().length > Limits.COMMAND_BYTES_MAX) {
      throw new WrongLine("the command is longer than 1 MiB");
    }
    return decoded.command();
  }

  private Step give(Line.Command line, Command command) {
    Outcome outcome = sequencer.submit(time, actor(line, command), key(line, command), command);
    if (outcome instanceof Outcome.Accepted accepted) {
      if (line.id() != null) {
        names.nameLast(line.does(), line.id());
      }
      return new Step.Accepted(accepted.position());
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      Step.Rejected step = new Step.Rejected(number, rejected.rejection());
      rejections.add(step);
      return step;
    }
    throw new IllegalStateException("two entries had the same nonce");
  }

  private Optional<MemberId> actor(Line.Command line, Command command) {
    return command instanceof RegisterMember ? Optional.empty() : names.member(line.as());
  }

  private PublicKey key(Line.Command line, Command command) {
    if (command instanceof RegisterMember register) {
      return register.key();
    }
    return command instanceof RecoverKey recover
        ? recover.recoveryKey()
        : names.actingKey(line.as());
  }

  private void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    listener.accepted(entry, payload, events);
    if (payload.isEmpty() && ++ticks > ticksMax) {
      throw new TooManyTicks();
    }
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
  }

  /** Leaves the sequencer's loop between two entries, where the machine is in order. */
  private static final class TooManyTicks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyTicks() {
      super(null, null, false, false);
    }
  }
}
