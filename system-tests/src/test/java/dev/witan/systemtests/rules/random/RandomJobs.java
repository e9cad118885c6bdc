package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import dev.witan.systemtests.naive.NaiveView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps about offers and requests, mostly by those who may do them now. */
final class RandomJobs {
  private static final List<String> HANDLES = RandomSteps.HANDLES;
  private static final List<String> SKILLS = List.of("a", "a", "b", "c++");
  private static final Set<String> WAITING = Set.of("open", "offered", "working");
  private static final long DAY_MS = 24L * 60 * 60 * 1000;

  private final Dice dice;
  private final RandomAmounts amounts;
  private final RandomDrafts drafts;
  private final Map<String, String> posts;

  /** The posts are those of pools, by the name of the pool. */
  RandomJobs(Dice dice, RandomAmounts amounts, RandomDrafts drafts, Map<String, String> posts) {
    this.dice = dice;
    this.amounts = amounts;
    this.drafts = drafts;
    this.posts = posts;
  }

  /** The next step; what it begins has this number in its name. */
  Step next(NaiveBody body, long at, int made) {
    NaiveView view = body.view();
    List<String> active = active(view);
    List<String> going = going(view);
    if (!going.isEmpty() && dice.chance(60)) {
      return goesOn(body, at, dice.one(going));
    }
    long kind = dice.upTo(99);
    if (kind < (active.size() < 4 ? 45 : 15)) {
      return offer(body, at, made);
    }
    if (kind < 58 && !active.isEmpty()) {
      return changed(body, at, dice.one(active));
    }
    return kind < 93 ? file(body, at, made) : odd(body, at, made);
  }

  private static List<String> active(NaiveView view) {
    List<String> active = view.offers();
    active.removeIf(offer -> !view.isActive(offer));
    return active;
  }

  /** Requests that somebody has to do with; seldom those that wait for others. */
  private List<String> going(NaiveView view) {
    List<String> going = view.requests();
    going.removeIf(request -> !Set.of("offered", "working").contains(view.requestState(request)));
    if (going.isEmpty() && dice.chance(30)) {
      going.addAll(view.requests());
      going.removeIf(request -> !Set.of("open", "judged").contains(view.requestState(request)));
    }
    return going;
  }

  private Step offer(NaiveBody body, long at, int made) {
    String as = anybody();
    List<String> skills = new ArrayList<>();
    for (long left = dice.one(1, 1, 1, 2, 3); left > 0; left--) {
      String skill = dice.one(SKILLS);
      if (!skills.contains(skill) || dice.chance(5)) {
        skills.add(skill);
      }
    }
    if (dice.chance(2)) {
      skills = dice.one(List.of(List.of(), List.of("A"), many()));
    }
    long capacity = dice.chance(98) ? dice.one(1, 1, 2, 3, 7, 100) : dice.one(0, 101);
    long until =
        at + (dice.chance(97) ? dice.one(1, 50, 500, DAY_MS, 30 * DAY_MS, 90 * DAY_MS) : 0);
    long price = dice.one(0, 0, 0, 0, 0, 1, 1, amounts.fee(body, as));
    return new Step.Offer(
        at, as, "o" + made, amounts.offered(body, as), skills, capacity, until, price);
  }

  /** Offers of nearly everybody for one skill. */
  List<Step> market(NaiveBody body, long at) {
    List<Step> offers = new ArrayList<>();
    for (String as : HANDLES) {
      if (dice.chance(85)) {
        long capacity = dice.one(1, 2, 3, 10);
        long until = at + dice.one(1000, DAY_MS, 90 * DAY_MS);
        long price = dice.one(0, 0, 1, amounts.fee(body, as));
        long amount = amounts.offered(body, as);
        List<String> skills = dice.one(List.of(List.of("a"), List.of("a", "b"), List.of("b", "a")));
        offers.add(
            new Step.Offer(at, as, "m" + offers.size(), amount, skills, capacity, until, price));
      }
    }
    return offers;
  }

  private static List<String> many() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      many.add("s" + i);
    }
    return many;
  }

  private Step changed(NaiveBody body, long at, String offer) {
    NaiveView view = body.view();
    String as = dice.chance(95) ? view.owner(offer) : anybody();
    if (dice.chance(20)) {
      return new Step.Withdraw(at, as, offer);
    }
    long amount = view.amount(offer);
    long bonded = view.bonded(offer);
    long free = body.free(view.owner(offer));
    long until = view.until(offer) + dice.one(0, 0, 1, 100, DAY_MS, dice.chance(10) ? -1 : 0);
    long changed =
        dice.one(
            amount,
            bonded,
            amount / 2,
            amount + free / 2,
            amount + free,
            dice.chance(30) ? bonded - 1 : bonded + 1,
            dice.chance(30) ? amount + free + 1 : amount + 1);
    return new Step.ChangeOffer(
        at, as, offer, Math.max(0, changed), Math.min(RandomFounding.MOST, until));
  }

  private Step file(NaiveBody body, long at, int made) {
    String as = anybody();
    long fee = dice.chance(25) ? 0 : amounts.fee(body, as);
    long within = dice.chance(97) ? dice.one(1, 50, 200, 1000, DAY_MS, 365 * DAY_MS) : 0;
    if (dice.chance(1)) {
      within = 365 * DAY_MS + 1;
    }
    String expert = dice.chance(20) ? anybody() : null;
    String skill = dice.one(SKILLS);
    List<String> active = active(body.view());
    if (expert != null && !active.isEmpty() && dice.chance(60)) {
      expert = body.view().owner(dice.one(active));
    }
    String title = dice.chance(98) ? "R" : dice.one("", "x".repeat(201));
    long bytes = dice.chance(98) ? 0 : dice.one(64 << 10, (64 << 10) + 1);
    return new Step.File(
        at, as, "r" + made, title, bytes, dice.chance(99) ? skill : "A", fee, within, expert);
  }

  /** What comes next for this request, or one of the other ways. */
  private Step goesOn(NaiveBody body, long at, String request) {
    NaiveView view = body.view();
    String state = view.requestState(request);
    String expert = dice.chance(96) ? view.expert(request) : anybody();
    String requester = dice.chance(95) ? view.requester(request) : anybody();
    long kind = dice.upTo(99);
    if (state.equals("offered") && kind < 75) {
      return new Step.Accept(at, expert, request);
    }
    if (state.equals("offered")) {
      return kind < 90 ? new Step.Decline(at, expert, request) : new Step.Pass(at);
    }
    if (state.equals("working")) {
      if (kind < 12) {
        return new Step.GiveBack(at, expert, request);
      }
      if (kind < 25) {
        long until = view.deadline(request) + dice.one(-1, 0, 1, 50, 1000);
        return new Step.Extend(at, requester, request, Math.min(RandomFounding.MOST, until));
      }
      return works(body, at, request, expert);
    }
    return state.equals("open") && kind < 30
        ? new Step.Cancel(at, requester, request)
        : new Step.Comment(at, requester, request, kind < 95 ? kind : (64 << 10) + 1);
  }

  /** Submits evidence, and publishes some before. */
  private Step works(NaiveBody body, long at, String request, String expert) {
    List<String> evidence = drafts.ofKind("evidence", expert, body.posts());
    evidence.removeAll(posts.values());
    if (evidence.isEmpty() || dice.chance(25)) {
      return new Step.Publish(at, expert, drafts.evidence(expert, HANDLES, body.posts()));
    }
    String post = evidence.get(evidence.size() - 1);
    posts.put(request + "/pool", post);
    return new Step.Submit(at, expert, request, post);
  }

  /** Anything to any request or offer, which is hardly ever allowed. */
  private Step odd(NaiveBody body, long at, int made) {
    NaiveView view = body.view();
    List<String> requests = view.requests();
    String request = requests.isEmpty() || dice.chance(12) ? "r" + made : dice.one(requests);
    List<String> offers = view.offers();
    String offer = offers.isEmpty() || dice.chance(15) ? "o" + made : dice.one(offers);
    String as = anybody();
    if (dice.chance(60) && requests.contains(request)) {
      as = dice.chance(50) ? view.requester(request) : view.expert(request);
      as = as == null ? anybody() : as;
    }
    return switch ((int) dice.upTo(8)) {
      case 0 -> new Step.Accept(at, as, request);
      case 1 -> new Step.Decline(at, as, request);
      case 2 -> new Step.GiveBack(at, as, request);
      case 3 -> new Step.Cancel(at, as, request);
      case 4 -> new Step.Extend(at, as, request, at + 10);
      case 5 -> new Step.Comment(at, as, request, 1);
      case 6 -> new Step.Submit(at, as, request, "p" + dice.upTo(30));
      case 7 -> new Step.Withdraw(at, owner(view, offer), offer);
      default -> new Step.ChangeOffer(at, owner(view, offer), offer, 1, at + 1000);
    };
  }

  private String owner(NaiveView view, String offer) {
    return view.offers().contains(offer) && dice.chance(80) ? view.owner(offer) : anybody();
  }

  /** When something happens to requests and offers. */
  List<Long> moments(NaiveView view) {
    List<Long> moments = new ArrayList<>();
    for (String request : view.requests()) {
      if (WAITING.contains(view.requestState(request))) {
        moments.add(view.deadline(request));
      }
    }
    for (String offer : active(view)) {
      moments.add(view.until(offer));
    }
    return moments;
  }

  private String anybody() {
    return dice.one(dice.chance(98) ? HANDLES : RandomSteps.STRANGERS);
  }
}
