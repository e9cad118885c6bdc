package dev.witan.systemtests.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.Post;
import dev.witan.forum.PostContent;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import dev.witan.systemtests.naive.NaiveBody;
import dev.witan.systemtests.naive.NaiveCitation;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives a naive body every command that an import gives to the machine. It must answer as the
 * machine does, and then hold the same, to the unit.
 */
final class NaiveTwin implements ImportObserver {
  private final Machine machine;
  private final Modules modules;
  private final int compareEvery;
  private NaiveBody naive;
  private long lastCommand;
  private int compared;

  /** Twin of this machine, compared in full after every so many posts. */
  NaiveTwin(Machine machine, int compareEvery) {
    this.machine = machine;
    this.modules = machine.modules();
    this.compareEvery = compareEvery;
  }

  /** How often everything was compared. */
  int compared() {
    return compared;
  }

  /** How many pools are in this state. */
  int pools(PoolState state) {
    int count = 0;
    for (int number = 0; number < modules.pools().size(); number++) {
      count += modules.pools().get(number).state() == state ? 1 : 0;
    }
    return count;
  }

  @Override
  public void submitted(long time, String actor, Command command, Outcome outcome) {
    lastCommand = time;
    assertThat(isAccepted(time, actor, command))
        .as("%s by %s at %s gave %s", command, actor, time, outcome)
        .isEqualTo(outcome instanceof Outcome.Accepted);
  }

  @Override
  public void tried(int tried) {
    if (tried % compareEvery == 0) {
      compare();
    }
  }

  private boolean isAccepted(long time, String actor, Command command) {
    if (command instanceof FoundBody founding) {
      naive = founded(time, founding);
      return true;
    }
    if (command instanceof RegisterMember register) {
      return naive.register(time, register.handle(), null);
    }
    if (command instanceof IssueCoin issue) {
      String to = handle(issue.to().orElseThrow());
      return naive.issue(time, actor, to, issue.amount(), issue.reference());
    }
    if (command instanceof TransferCoin transfer) {
      return naive.transfer(time, actor, handle(transfer.to()), transfer.amount());
    }
    if (command instanceof PublishPost post) {
      return publish(time, actor, post);
    }
    if (command instanceof OpenPool opening) {
      String pool = "pool " + (modules.pools().size() - 1);
      return naive.openPool(
          time, actor, pool, opening.post().toString(), opening.fee(), null, null);
    }
    StakeOnPool stake = (StakeOnPool) command;
    String pool = "pool " + stake.pool();
    return naive.stake(time, actor, pool, stake.side() == Side.FOR, stake.amount(), null);
  }

  private static NaiveBody founded(long time, FoundBody founding) {
    Map<String, Long> parameters = new LinkedHashMap<>();
    for (Map.Entry<Parameter, Long> entry : founding.parameters().entrySet()) {
      parameters.put(entry.getKey().text(), entry.getValue());
    }
    List<String> treasurers = founding.treasurers().stream().map(Treasurer::handle).toList();
    return new NaiveBody(parameters, treasurers, time);
  }

  private boolean publish(long time, String actor, PublishPost post) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    for (Author author : post.authors()) {
      authors.put(handle(author.member()), author.weight());
    }
    List<NaiveCitation> citations = new ArrayList<>();
    for (Citation citation : post.citations()) {
      String cited = citation.post().map(Hash256::toString).orElse(NaiveCitation.INCINERATOR);
      citations.add(new NaiveCitation(cited, citation.weight()));
    }
    return naive.publish(
        time,
        actor,
        PostContent.id(post).toString(),
        post.kind().word(),
        authors,
        citations,
        null,
        post.title(),
        post.bodyBytes(),
        List.of());
  }

  private String handle(MemberId id) {
    return modules.reputation().members().handle(modules.reputation().number(id));
  }

  /** Lets the naive body come to the machine's time, and compares everything. */
  void compare() {
    naive.time(Math.max(machine.time(), lastCommand)); // A refused command leaves no time.
    compareSums();
    compareMembers();
    comparePosts();
    comparePools();
    compared++;
  }

  private void compareSums() {
    Reputation reputation = modules.reputation();
    Ledger ledger = reputation.ledger();
    long salary = ledger.coin(Account.SALARY);
    for (int member = 0; member < reputation.members().size(); member++) {
      salary -= reputation.salary().whole(member, reputation.rep(member));
    }
    assertThat(
            List.of(
                ledger.supply(),
                ledger.minted(),
                ledger.burned(),
                ledger.issued(),
                ledger.redeemed(),
                ledger.coin(Account.TREASURY),
                ledger.coin(Account.HELD),
                salary))
        .as("supply, minted, burned, issued, redeemed, treasury, held, salary")
        .isEqualTo(
            List.of(
                naive.supply(),
                naive.minted(),
                naive.burned(),
                naive.coinIssued(),
                naive.coinRedeemed(),
                naive.treasury(),
                naive.held(),
                naive.salaryLeft()));
  }

  private void compareMembers() {
    Reputation reputation = modules.reputation();
    List<String> handles = naive.handles();
    assertThat(handles).hasSize(reputation.members().size());
    for (int member = 0; member < handles.size(); member++) {
      String handle = reputation.members().handle(member);
      assertThat(
              List.of(
                  reputation.rep(member),
                  reputation.stakes().staked(member),
                  reputation.coin(member)))
          .as("rep, staked and coin of %s", handle)
          .isEqualTo(List.of(naive.rep(handle), naive.staked(handle), naive.coin(handle)));
    }
  }

  private void comparePosts() {
    assertThat(naive.posts()).hasSize(modules.forum().posts().size());
    for (int number = 0; number < modules.forum().posts().size(); number++) {
      Post post = modules.forum().posts().get(number);
      String id = post.id().toString();
      assertThat(post.value()).as("value of post %s", number).isEqualTo(naive.value(id));
      String author = modules.reputation().members().handle(post.author(0));
      assertThat(post.value(0)).isEqualTo(naive.valueOf(id, author));
    }
  }

  private void comparePools() {
    assertThat(naive.pools()).hasSize(modules.pools().size());
    for (int number = 0; number < modules.pools().size(); number++) {
      Pool pool = modules.pools().get(number);
      String name = "pool " + number;
      assertThat(pool.state().name().toLowerCase(Locale.ROOT))
          .as(name)
          .isEqualTo(naive.poolState(name));
      assertThat(
              List.of(
                  modules.pools().staked(pool, Side.FOR),
                  modules.pools().staked(pool, Side.AGAINST),
                  pool.deadline()))
          .as("for, against and deadline of %s", name)
          .isEqualTo(List.of(naive.poolFor(name), naive.poolAgainst(name), naive.deadline(name)));
    }
  }
}
