package dev.witan.governance;

import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Snapshotted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All proposals by number, and by their posts. */
public final class Proposals implements Snapshotted {
  private final ParameterVersions versions;
  private final List<Proposal> proposals = new ArrayList<>();
  private final Map<Integer, Integer> byPost = new HashMap<>(); // lookup only

  /** Proposals that keep one of these versions of the parameters. */
  public Proposals(ParameterVersions versions) {
    this.versions = versions;
  }

  /** How many proposals there are; their numbers are those below it. */
  public int size() {
    return proposals.size();
  }

  /** The proposal with this number. */
  public Proposal get(int proposal) {
    return proposals.get(proposal);
  }

  /** The proposal that this post was submitted as, or {@link Context#NOBODY}. */
  public int ofPost(int post) {
    return byPost.getOrDefault(post, Context.NOBODY);
  }

  @Mutator
  void submit(ProposalSubmitted event) {
    Checks.require(
        event.proposal() == proposals.size(), "proposal numbers have a gap", event.proposal());
    proposals.add(new Proposal(event, versions.version(event.version())));
    byPost.put(event.post(), event.proposal());
  }

  @Mutator
  void begin(int proposal, int round, int pool) {
    proposals.get(proposal).begin(round, pool);
  }

  @Mutator
  void accept(int proposal, long effectAt) {
    proposals.get(proposal).accept(effectAt);
  }

  @Mutator
  void end(int proposal, ProposalState outcome) {
    proposals.get(proposal).end(outcome);
  }

  @Mutator
  void takeEffect(int proposal) {
    proposals.get(proposal).takeEffect();
  }

  @Override
  public void write(Output output) {
    output.count(proposals.size());
    proposals.forEach(proposal -> proposal.write(output));
  }

  @Override
  public void restore(Input input) {
    proposals.clear();
    byPost.clear();
    int size = input.size();
    for (int number = 0; number < size; number++) {
      submit(Proposal.readSubmission(number, input));
      proposals.get(number).restore(input);
    }
  }
}
