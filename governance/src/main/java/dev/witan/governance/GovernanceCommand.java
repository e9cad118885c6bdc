package dev.witan.governance;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;

/** The commands about proposals (GOV-1, GOV-2). */
public sealed interface GovernanceCommand extends Command {
  /** {@code proposal.submit}: a post of kind proposal, by one of its authors. */
  record SubmitProposal(Hash256 post) implements GovernanceCommand {}

  /** {@code proposal.attest}: micro-units of free REP are staked on it. */
  record AttestProposal(int proposal, long amount) implements GovernanceCommand {}
}
