package dev.witan.statemachine.codec;

import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import java.util.List;
import java.util.Optional;

/** The commands of reputation as JSON. */
final class ReputationCommands {
  private static final String TREASURY = "treasury";

  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "member.register",
              RegisterMember.class,
              ReputationCommands::writeRegister,
              ReputationCommands::readRegister),
          new CommandType<>(
              "key.add",
              AddKey.class,
              ReputationCommands::writeAddKey,
              fields -> new AddKey(fields.key("key"), fields.optional("proof", fields::signature))),
          new CommandType<>(
              "key.revoke",
              RevokeKey.class,
              (command, json) -> json.name("key").text(command.key().toString()),
              fields -> new RevokeKey(fields.key("key"))),
          new CommandType<>(
              "key.recover",
              RecoverKey.class,
              (command, json) ->
                  json.name("key")
                      .text(command.key().toString())
                      .name("recoveryHash")
                      .hash(command.recoveryHash())
                      .name("recoveryKey")
                      .text(command.recoveryKey().toString()),
              fields ->
                  new RecoverKey(
                      fields.key("recoveryKey"), fields.key("key"), fields.hash("recoveryHash"))),
          new CommandType<>(
              "coin.issue",
              IssueCoin.class,
              (command, json) ->
                  json.name("amount")
                      .amount(command.amount())
                      .name("reference")
                      .text(command.reference())
                      .name("to")
                      .text(command.to().map(MemberId::toString).orElse(TREASURY)),
              ReputationCommands::readIssue),
          new CommandType<>(
              "coin.transfer",
              TransferCoin.class,
              (command, json) ->
                  json.name("amount")
                      .amount(command.amount())
                      .name("to")
                      .text(command.to().toString()),
              fields -> new TransferCoin(fields.member("to"), fields.amount("amount"))),
          new CommandType<>(
              "coin.redeem",
              RedeemCoin.class,
              (command, json) ->
                  json.name("amount")
                      .amount(command.amount())
                      .name("reference")
                      .text(command.reference()),
              fields -> new RedeemCoin(fields.amount("amount"), fields.text("reference"))),
          new CommandType<>(
              "reputation.allow",
              AllowStaking.class,
              (command, json) ->
                  json.name("amount")
                      .amount(command.amount())
                      .name("to")
                      .text(command.to().toString())
                      .name("until")
                      .integer(command.until()),
              fields ->
                  new AllowStaking(
                      fields.member("to"), fields.amount("amount"), fields.count("until"))));

  private ReputationCommands() {}

  private static void writeRegister(RegisterMember command, JsonWriter json) {
    json.name("handle").text(command.handle());
    json.name("key").text(command.key().toString());
    json.name("name").text(command.name());
    if (command.recoveryHash().isPresent()) {
      json.name("recoveryHash").hash(command.recoveryHash().get());
    }
    if (command.sponsor().isPresent()) {
      Sponsor sponsor = command.sponsor().get();
      json.name("sponsor").object().name("key").text(sponsor.key().toString());
      json.name("member").text(sponsor.member().toString());
      sponsor.signature().ifPresent(signature -> json.name("sig").text(signature.toString()));
      json.endObject();
    }
  }

  private static void writeAddKey(AddKey command, JsonWriter json) {
    json.name("key").text(command.key().toString());
    command.proof().ifPresent(proof -> json.name("proof").text(proof.toString()));
  }

  private static RegisterMember readRegister(FieldReader fields) {
    return new RegisterMember(
        fields.text("handle"),
        fields.key("key"),
        fields.textOr("name", ""),
        fields.optional("recoveryHash", fields::hash),
        fields.optional("sponsor", name -> readSponsor(fields.object(name))));
  }

  private static Sponsor readSponsor(FieldReader fields) {
    Sponsor sponsor =
        new Sponsor(
            fields.member("member"), fields.key("key"), fields.optional("sig", fields::signature));
    fields.close();
    return sponsor;
  }

  private static IssueCoin readIssue(FieldReader fields) {
    Optional<MemberId> to =
        fields.text("to").equals(TREASURY) ? Optional.empty() : Optional.of(fields.member("to"));
    return new IssueCoin(to, fields.amount("amount"), fields.text("reference"));
  }
}
