package dev.witan.statemachine.codec;

import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import java.util.List;

/** The commands of governance as JSON. */
final class GovernanceCommands {
  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "proposal.submit",
              SubmitProposal.class,
              (command, json) -> json.name("post").hash(command.post()),
              fields -> new SubmitProposal(fields.post("post"))),
          new CommandType<>(
              "proposal.attest",
              AttestProposal.class,
              (command, json) ->
                  json.name("amount")
                      .amount(command.amount())
                      .name("proposal")
                      .text(IdNames.PROPOSAL + command.proposal()),
              fields -> new AttestProposal(fields.proposal("proposal"), fields.amount("amount"))));

  private GovernanceCommands() {}
}
