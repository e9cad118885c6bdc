package dev.witan.statemachine.codec;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.forum.PostContent;
import dev.witan.kernel.JsonWriter;
import java.util.List;

/** The commands of availability as JSON. */
final class AvailabilityCommands {
  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "availability.offer",
              MakeOffer.class,
              AvailabilityCommands::writeOffer,
              fields ->
                  new MakeOffer(
                      fields.amount("amount"),
                      fields.texts("skills"),
                      fields.count("capacity"),
                      fields.count("until"),
                      fields.amount("price"))),
          new CommandType<>(
              "availability.change",
              ChangeOffer.class,
              (command, json) ->
                  json.name("amount")
                      .amount(command.amount())
                      .name("offer")
                      .text(IdNames.OFFER + command.offer())
                      .name("until")
                      .integer(command.until()),
              fields ->
                  new ChangeOffer(
                      fields.offer("offer"), fields.amount("amount"), fields.count("until"))),
          new CommandType<>(
              "availability.withdraw",
              WithdrawOffer.class,
              (command, json) -> json.name("offer").text(IdNames.OFFER + command.offer()),
              fields -> new WithdrawOffer(fields.offer("offer"))));

  private AvailabilityCommands() {}

  private static void writeOffer(MakeOffer command, JsonWriter json) {
    json.name("amount").amount(command.amount());
    json.name("capacity").integer(command.capacity());
    json.name("price").amount(command.price());
    PostContent.writeTexts(json.name("skills"), command.skills());
    json.name("until").integer(command.until());
  }
}
