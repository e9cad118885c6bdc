package dev.witan.business;

import static dev.witan.business.RequestState.CANCELLED;
import static dev.witan.business.RequestState.DELIVERED;
import static dev.witan.business.RequestState.EXPIRED;
import static dev.witan.business.RequestState.INCONCLUSIVE;
import static dev.witan.business.RequestState.JUDGED;
import static dev.witan.business.RequestState.OFFERED;
import static dev.witan.business.RequestState.OPEN;
import static dev.witan.business.RequestState.RATIFIED;
import static dev.witan.business.RequestState.REJECTED;
import static dev.witan.business.RequestState.WORKING;

import java.util.List;

/**
 * The life of a request as data (BUS-2): what may happen in which state, by whom, and where it
 * leads. The handlers ask it, and the picture in docs/requests.md is drawn from it.
 */
public final class RequestLife {
  /** Everything that can happen to a request. */
  public static final List<Transition> TRANSITIONS =
      List.of(
          new Transition(Act.MATCH, OPEN, List.of(OFFERED)),
          new Transition(Act.CANCEL, OPEN, List.of(CANCELLED)),
          new Transition(Act.MATCH_DEADLINE, OPEN, List.of(EXPIRED)),
          new Transition(Act.ACCEPT, OFFERED, List.of(WORKING)),
          new Transition(Act.DECLINE, OFFERED, List.of(OPEN, EXPIRED)),
          new Transition(Act.ACCEPT_DEADLINE, OFFERED, List.of(OPEN, EXPIRED)),
          new Transition(Act.OFFER_ENDED, OFFERED, List.of(OPEN, EXPIRED)),
          new Transition(Act.SUBMIT, WORKING, List.of(JUDGED, DELIVERED)),
          new Transition(Act.EXTEND, WORKING, List.of(WORKING)),
          new Transition(Act.GIVE_BACK, WORKING, List.of(OPEN, EXPIRED)),
          new Transition(Act.DELIVER_DEADLINE, WORKING, List.of(OPEN, EXPIRED)),
          new Transition(Act.COMMENT, JUDGED, List.of(JUDGED)),
          new Transition(Act.POOL_ENDED, JUDGED, List.of(RATIFIED, REJECTED, INCONCLUSIVE)));

  private RequestLife() {}

  /** Who can bring something about. */
  public enum Role {
    REQUESTER("requester"),
    /** To whom it is offered, or who works on it. */
    EXPERT("expert"),
    /** A timer, a draw or a pool. */
    NODE("node");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** The word for people. */
    public String word() {
      return word;
    }
  }

  /** What can happen. */
  public enum Act {
    MATCH(Role.NODE, "a candidate is drawn"),
    CANCEL(Role.REQUESTER, "request.cancel"),
    MATCH_DEADLINE(Role.NODE, "business.matchWithin has passed"),
    ACCEPT(Role.EXPERT, "request.accept"),
    DECLINE(Role.EXPERT, "request.decline"),
    ACCEPT_DEADLINE(Role.NODE, "availability.acceptWithin has passed"),
    OFFER_ENDED(Role.NODE, "silence on another job ends the offer"),
    SUBMIT(Role.EXPERT, "request.submit"),
    EXTEND(Role.REQUESTER, "request.extend"),
    GIVE_BACK(Role.EXPERT, "request.giveBack"),
    DELIVER_DEADLINE(Role.NODE, "the time to deliver has passed"),
    COMMENT(Role.REQUESTER, "request.comment"),
    POOL_ENDED(Role.NODE, "the pool on the evidence has ended");

    private final Role role;
    private final String label;

    Act(Role role, String label) {
      this.role = role;
      this.label = label;
    }

    /** Who can bring it about. */
    public Role role() {
      return role;
    }

    /** The command, or what happens, for people. */
    public String label() {
      return label;
    }
  }

  /**
   * One row.
   *
   * @param from the only state in which it can happen
   * @param to where it may lead
   */
  public record Transition(Act act, RequestState from, List<RequestState> to) {}

  /** The row of this act. */
  static Transition of(Act act) {
    return TRANSITIONS.get(act.ordinal());
  }
}
