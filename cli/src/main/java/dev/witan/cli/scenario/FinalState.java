package dev.witan.cli.scenario;

import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.business.Request;
import dev.witan.business.Requests;
import dev.witan.forum.Posts;
import dev.witan.governance.Proposals;
import dev.witan.kernel.Context;
import dev.witan.kernel.Json;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.Pools;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state of a scenario as the one object that docs/scenario.md describes. */
public final class FinalState {
  private final Scenario scenario;
  private final Reputation reputation;

  private FinalState(Scenario scenario) {
    this.scenario = scenario;
    this.reputation = scenario.modules().reputation();
  }

  /** The state as it stands; the scenario is founded. */
  public static Json.Fields of(Scenario scenario) {
    return new FinalState(scenario).fields();
  }

  private Json.Fields fields() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("time", new Json.Int(scenario.time()));
    fields.put("rejections", rejections());
    fields.put("members", members());
    fields.put("posts", posts());
    fields.put("pools", pools());
    fields.put("offers", offers());
    fields.put("requests", requests());
    fields.put("proposals", proposals());
    fields.put("parameters", parameters());
    fields.put("rep", rep());
    fields.put("coin", coin());
    return new Json.Fields(fields);
  }

  private Json rejections() {
    List<Json> items = new ArrayList<>();
    for (Step.Rejected rejected : scenario.rejections()) {
      SortedMap<String, Json> item = new TreeMap<>();
      item.put("line", new Json.Int(rejected.line()));
      item.put("code", new Json.Text(rejected.rejection().code().code()));
      items.add(new Json.Fields(item));
    }
    return new Json.Items(items);
  }

  private Json members() {
    SortedMap<String, Json> members = new TreeMap<>();
    for (int member = 0; member < reputation.members().size(); member++) {
      SortedMap<String, Json> holds = new TreeMap<>();
      holds.put("rep", amount(reputation.rep(member)));
      holds.put("staked", amount(reputation.rep(member) - reputation.free(member)));
      holds.put("coin", amount(reputation.coin(member)));
      members.put(reputation.members().handle(member), new Json.Fields(holds));
    }
    return new Json.Fields(members);
  }

  private Json posts() {
    Posts posts = scenario.modules().forum().posts();
    SortedMap<String, Json> values = new TreeMap<>();
    for (int post = 0; post < posts.size(); post++) {
      SortedMap<String, Json> value = new TreeMap<>();
      value.put("value", amount(posts.get(post).value()));
      values.put(scenario.names().postName(post), new Json.Fields(value));
    }
    return new Json.Fields(values);
  }

  private Json pools() {
    Pools pools = scenario.modules().pools();
    SortedMap<String, Json> states = new TreeMap<>();
    for (int number = 0; number < pools.size(); number++) {
      Pool pool = pools.get(number);
      SortedMap<String, Json> state = new TreeMap<>();
      state.put("state", new Json.Text(pool.state().word()));
      state.put("for", amount(pools.staked(pool, Side.FOR)));
      state.put("against", amount(pools.staked(pool, Side.AGAINST)));
      state.put("deadline", new Json.Int(pool.deadline()));
      states.put(scenario.names().poolName(number), new Json.Fields(state));
    }
    return new Json.Fields(states);
  }

  /** What an offer has bonded and what it has not make up its amount; an ended one frees that. */
  private Json offers() {
    Offers offers = scenario.modules().availability().offers();
    SortedMap<String, Json> states = new TreeMap<>();
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      long bonded = offers.bonded(offer);
      SortedMap<String, Json> state = new TreeMap<>();
      state.put("state", new Json.Text(offer.isActive() ? "active" : "ended"));
      state.put("amount", amount(bonded + offers.unbonded(offer)));
      state.put("bonded", amount(bonded));
      states.put(scenario.names().offerName(number), new Json.Fields(state));
    }
    return new Json.Fields(states);
  }

  private Json requests() {
    Requests requests = scenario.modules().requests();
    SortedMap<String, Json> states = new TreeMap<>();
    for (int number = 0; number < requests.size(); number++) {
      Request request = requests.get(number);
      SortedMap<String, Json> state = new TreeMap<>();
      state.put("state", new Json.Text(request.state().word()));
      state.put(
          "expert",
          request.expert() == Context.NOBODY
              ? new Json.Null()
              : new Json.Text(reputation.members().handle(request.expert())));
      states.put(scenario.names().requestName(number), new Json.Fields(state));
    }
    return new Json.Fields(states);
  }

  private Json proposals() {
    Proposals proposals = scenario.modules().proposals();
    SortedMap<String, Json> states = new TreeMap<>();
    for (int number = 0; number < proposals.size(); number++) {
      SortedMap<String, Json> state = new TreeMap<>();
      state.put("state", new Json.Text(proposals.get(number).state().word()));
      states.put(scenario.names().proposalName(number), new Json.Fields(state));
    }
    return new Json.Fields(states);
  }

  private Json parameters() {
    Parameters inForce = scenario.modules().parameters().current();
    SortedMap<String, Json> values = new TreeMap<>();
    scenario
        .modules()
        .artifacts()
        .all()
        .forEach(
            (name, post) ->
                values.put("artifact." + name, new Json.Text(scenario.names().postName(post))));
    for (Parameter parameter : Parameter.values()) {
      values.put(
          parameter.text(),
          parameter.type() == Parameter.Type.BOOLEAN
              ? new Json.Bool(inForce.is(parameter))
              : new Json.Int(inForce.get(parameter)));
    }
    return new Json.Fields(values);
  }

  private Json rep() {
    Ledger ledger = reputation.ledger();
    SortedMap<String, Json> sums = new TreeMap<>();
    sums.put("supply", amount(ledger.supply()));
    sums.put("minted", amount(ledger.minted()));
    sums.put("burned", amount(ledger.burned()));
    return new Json.Fields(sums);
  }

  private Json coin() {
    Ledger ledger = reputation.ledger();
    long ofMembers = 0;
    for (int member = 0; member < reputation.members().size(); member++) {
      ofMembers += reputation.coin(member) - ledger.coin(member);
    }
    SortedMap<String, Json> sums = new TreeMap<>();
    sums.put("issued", amount(ledger.issued()));
    sums.put("redeemed", amount(ledger.redeemed()));
    sums.put("treasury", amount(ledger.coin(Account.TREASURY)));
    sums.put("held", amount(ledger.coin(Account.HELD)));
    sums.put("salary", amount(ledger.coin(Account.SALARY) - ofMembers));
    return new Json.Fields(sums);
  }

  private static Json amount(long micro) {
    return new Json.Text(Long.toString(micro));
  }
}
