package dev.witan.simulations.run;

import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import dev.witan.simulations.result.Flow;
import dev.witan.simulations.result.Rounded;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where coin and REP went, summed by kind; salary that nobody has taken out counts as taken. */
final class Books implements Watcher {
  private static final String COIN = "coin";
  private static final String REP = "rep";

  private final World world;
  private final SortedMap<Flow, Long> sums = new TreeMap<>();
  private boolean isFounded;

  Books(World world) {
    this.world = world;
  }

  /** From now on movements count; those of the founding do not. */
  void begin() {
    isFounded = true;
  }

  @Override
  public void saw(Event event, long time) {
    if (event instanceof RepMoved moved) {
      Citizen receiver = world.population().ofMember(moved.to());
      if (receiver != null) {
        receiver.holdsRep(time);
      }
      move(moved);
    } else if (event instanceof CoinMoved moved) {
      add(COIN, coinPlace(moved.from()), coinPlace(moved.to()), moved.amount());
    }
  }

  private void move(RepMoved moved) {
    if (moved.from() == Account.OUTSIDE && moved.to() == Account.FLOW) {
      return; // It goes on from there at once.
    }
    String between = between(moved);
    add(
        REP,
        moved.from() < 0 ? between : kind(moved.from()),
        moved.to() < 0 ? (moved.to() == Account.OUTSIDE ? "burned" : between) : kind(moved.to()),
        moved.amount());
  }

  /** What the body's side of a movement of REP is about. */
  private static String between(RepMoved moved) {
    boolean isFlow = moved.cause().clause() == Clause.FORUM_4;
    if (isFlow && moved.from() >= 0) {
      return "takings";
    }
    if (isFlow) {
      return moved.cause().citing() == Context.NOBODY ? "mint" : "citations";
    }
    return moved.from() == Account.OUTSIDE ? "mint" : "lost stakes";
  }

  private String coinPlace(int account) {
    return switch (account) {
      case Account.OUTSIDE -> "outside";
      case Account.TREASURY -> "treasury";
      case Account.HELD -> "fees";
      case Account.SALARY -> "salary";
      default -> kind(account);
    };
  }

  private String kind(int member) {
    Citizen citizen = world.population().ofMember(member);
    return citizen == null ? "outside" : citizen.kind().word();
  }

  private void add(String asset, String from, String to, long amount) {
    if (isFounded && amount > 0 && !from.equals(to)) {
      sums.merge(new Flow(asset, from, to, 0), amount, Long::sum);
    }
  }

  /** All flows, sorted. */
  List<Flow> flows() {
    Reputation reputation = world.modules().reputation();
    SortedMap<Flow, Long> all = new TreeMap<>(sums);
    for (Citizen citizen : world.population().all()) {
      if (citizen.isMember()) {
        int member = citizen.member();
        long salary = reputation.coin(member) - reputation.ledger().coin(member);
        if (salary > 0) {
          all.merge(new Flow(COIN, "salary", citizen.kind().word(), 0), salary, Long::sum);
        }
      }
    }
    List<Flow> flows = new ArrayList<>();
    all.forEach(
        (way, amount) ->
            flows.add(
                new Flow(way.asset(), way.from(), way.to(), Rounded.of(amount / World.UNIT))));
    return flows;
  }
}
