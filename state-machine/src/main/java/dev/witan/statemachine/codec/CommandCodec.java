package dev.witan.statemachine.codec;

import dev.witan.kernel.Command;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes commands as the {@code body} of a payload, and reads them. */
public final class CommandCodec {
  private static final Map<String, CommandType<?>> BY_NAME = new HashMap<>(); // lookup only
  private static final Map<Class<?>, CommandType<?>> BY_CLASS = new HashMap<>(); // lookup only
  private static final List<String> NAMES = new ArrayList<>();

  static {
    BodyCommands.TYPES.forEach(CommandCodec::add);
    ReputationCommands.TYPES.forEach(CommandCodec::add);
    ForumCommands.TYPES.forEach(CommandCodec::add);
    PoolCommands.TYPES.forEach(CommandCodec::add);
    AvailabilityCommands.TYPES.forEach(CommandCodec::add);
    BusinessCommands.TYPES.forEach(CommandCodec::add);
    GovernanceCommands.TYPES.forEach(CommandCodec::add);
  }

  private CommandCodec() {}

  /**
   * What reading gave: a command, or the problem with its fields.
   *
   * @param command the command, or null when there is a problem
   * @param problem the path of the field and what is wrong with it, or null
   */
  public record Decoded(Command command, String problem) {}

  /** The words of the catalogue, in its order. */
  public static List<String> names() {
    return List.copyOf(NAMES);
  }

  /** The word of the catalogue for this command. */
  public static String name(Command command) {
    return BY_CLASS.get(command.getClass()).name();
  }

  /** The word of the catalogue for this class, or null when it has no codec. */
  static String name(Class<?> command) {
    CommandType<?> type = BY_CLASS.get(command);
    return type == null ? null : type.name();
  }

  /** Writes the fields of a command as one object. */
  public static void write(Command command, JsonWriter json) {
    write(BY_CLASS.get(command.getClass()), command, json);
  }

  private static <C extends Command> void write(
      CommandType<C> type, Command command, JsonWriter json) {
    json.object();
    type.writer().write(type.type().cast(command), json);
    json.endObject();
  }

  /** Reads the command that this word and these fields mean. */
  public static Decoded read(String name, Json.Fields fields, Names names) {
    CommandType<?> type = BY_NAME.get(name);
    if (type == null) {
      return new Decoded(null, "no command is called \"" + name + "\"");
    }
    FieldReader reader = new FieldReader(fields, names);
    Command command = type.reader().read(reader);
    String problem = reader.problem();
    return problem == null ? new Decoded(command, null) : new Decoded(null, problem);
  }

  private static void add(CommandType<?> type) {
    BY_NAME.put(type.name(), type);
    BY_CLASS.put(type.type(), type);
    NAMES.add(type.name());
  }
}
