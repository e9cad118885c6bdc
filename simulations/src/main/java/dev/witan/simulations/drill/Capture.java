package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.governance.Proposal;
import dev.witan.governance.ProposalState;
import dev.witan.governance.Proposals;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ledger.Account;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attackers propose to be paid the treasury (GOV-1) and carry the referenda with all their REP.
 * With {@code decoys} they first propose so many harmless things, and their own as soon as those
 * have passed their first referendum: attention is divided by the referenda that are open. The
 * control of that is the same without decoys, and otherwise the same people without a proposal.
 */
record Capture(Figures figures) implements Play {
  private static final long WORKS = 10; // works of a proposal: one for each referendum

  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    return new Run(new Village(figures, set, seed), seed, isAttack).play();
  }

  private final class Run {
    private final Village village;
    private final Judges judges;
    private final boolean proposes;
    private final int decoys;
    private final List<Integer> seen = new ArrayList<>();

    Run(Village village, String seed, boolean isAttack) {
      this.village = village;
      this.judges = new Judges(village, figures, seed);
      this.proposes = isAttack || figures.count("decoys") > 0;
      this.decoys = isAttack ? figures.count("decoys") : 0;
    }

    Fate play() {
      double treasury = treasury();
      for (int decoy = 0; decoy < decoys; decoy++) {
        propose("Thank somebody " + decoy, village.people() - 1, Village.micro(1));
      }
      for (int day = 0; day < figures.count("days"); day++) {
        act();
        village.passDay();
      }
      SortedMap<String, Double> measures = new TreeMap<>();
      measures.put("treasury.taken", treasury - treasury());
      measures.put("proposal.accepted", isAccepted() ? 1.0 : 0.0);
      return village.fate(measures);
    }

    private boolean isAccepted() {
      return proposals().size() > decoys
          && proposals().get(decoys).state() == ProposalState.ACCEPTED;
    }

    private double treasury() {
      return village.modules().reputation().ledger().coin(Account.TREASURY) / Village.UNIT;
    }

    private Proposals proposals() {
      return village.modules().proposals();
    }

    private void propose(String title, int payee, long amount) {
      Payment payment = new Payment(village.person(payee).id(), amount);
      long delay = village.modules().parameters().current().get(Parameter.GOVERNANCE_MIN_DELAY);
      Block block = new Block(new TreeMap<>(), new TreeMap<>(), List.of(), List.of(payment), delay);
      Hash256 post = village.publish(0, PostKind.PROPOSAL, title, List.of(), block);
      village.submit(0, new SubmitProposal(post));
    }

    /** What happens on one day: attesting, voting, looking. */
    private void act() {
      if (proposes && proposals().size() == decoys && haveDecoysBegun()) {
        propose("Pay us", 0, village.modules().reputation().ledger().coin(Account.TREASURY));
      }
      attest();
      vote();
    }

    /** Whether what attested the decoys is free again (GOV-2). */
    private boolean haveDecoysBegun() {
      for (int number = 0; number < decoys; number++) {
        ProposalState state = proposals().get(number).state();
        if (state == ProposalState.ATTESTING || state == ProposalState.REFERENDUM1) {
          return false;
        }
      }
      return true;
    }

    private boolean isOwn(int number) {
      return number == decoys;
    }

    private void attest() {
      for (int number = 0; number < proposals().size(); number++) {
        Proposal proposal = proposals().get(number);
        long supply = village.modules().reputation().ledger().supply();
        double share = proposal.parameters().get(Parameter.GOVERNANCE_ATTESTATION);
        double each = Math.ceil(supply * share / village.attackers() / Village.UNIT) / Village.UNIT;
        for (int who = 0; who < village.attackers(); who++) {
          if (proposal.state() == ProposalState.ATTESTING && village.usable(who) >= each) {
            village.submit(who, new AttestProposal(number, Village.micro(each)));
          }
        }
      }
    }

    private void vote() {
      List<Integer> open = new ArrayList<>();
      for (int number = 0; number < proposals().size(); number++) {
        if (round(proposals().get(number)) > 0) {
          open.add(number);
        }
      }
      for (int number : open) {
        int round = round(proposals().get(number));
        int pool = proposals().get(number).referendum(round);
        if (!seen.contains(pool)) {
          seen.add(pool);
          carry(number, pool);
          double quality = isOwn(number) ? -figures.get("harm") : figures.get("harm");
          double attention = figures.get("attention") / open.size();
          judges.judge(pool, (number - decoys) * WORKS + round, quality, attention);
        }
      }
    }

    /** All that the attackers have goes on their own proposal. */
    private void carry(int number, int pool) {
      for (int who = 0; isOwn(number) && who < village.attackers(); who++) {
        village.stake(who, pool, Side.FOR, village.rep(who));
      }
    }

    /** The referendum that is open, from 1, or 0. */
    private int round(Proposal proposal) {
      return switch (proposal.state()) {
        case REFERENDUM1 -> 1;
        case REFERENDUM2 -> 2;
        case REFERENDUM3 -> 3;
        default -> 0;
      };
    }
  }
}
