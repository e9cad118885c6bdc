package dev.witan.statemachine.codec;

import dev.witan.kernel.JsonWriter;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Optional;

/** The commands of validation pools as JSON. */
final class PoolCommands {
  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "pool.open",
              OpenPool.class,
              PoolCommands::writeOpen,
              fields ->
                  new OpenPool(
                      fields.post("post"),
                      fields.amount("fee"),
                      fields.optionalCount("duration"),
                      fields.optionalCount("quorum"))),
          new CommandType<>(
              "pool.stake",
              StakeOnPool.class,
              PoolCommands::writeStake,
              fields ->
                  new StakeOnPool(
                      fields.pool("pool"),
                      readSide(fields),
                      fields.amount("amount"),
                      fields.optional("holder", fields::member))));

  private PoolCommands() {}

  private static void writeOpen(OpenPool command, JsonWriter json) {
    if (command.duration().isPresent()) {
      json.name("duration").integer(command.duration().getAsLong());
    }
    json.name("fee").amount(command.fee()).name("post").hash(command.post());
    if (command.quorum().isPresent()) {
      json.name("quorum").integer(command.quorum().getAsLong());
    }
  }

  private static void writeStake(StakeOnPool command, JsonWriter json) {
    json.name("amount").amount(command.amount());
    command.holder().ifPresent(holder -> json.name("holder").text(holder.toString()));
    json.name("pool").text(IdNames.POOL + command.pool());
    json.name("side").text(command.side().word());
  }

  private static Side readSide(FieldReader fields) {
    Optional<Side> side = Side.ofWord(fields.text("side"));
    return side.isPresent()
        ? side.get()
        : fields.fail("side", "expected \"for\" or \"against\"", Side.FOR);
  }
}
