package dev.witan.systemtests.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.Post;
import dev.witan.kernel.Context;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.statemachine.Modules;
import dev.witan.systemtests.rules.Keys;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.stream.Collectors;

/** Compares a body with the rows that look at it. */
final class TableLooks {
  private final TableNames names;
  private final TableBody body;
  private final TableJobLooks jobs;

  TableLooks(TableNames names, TableBody body) {
    this.names = names;
    this.body = body;
    this.jobs = new TableJobLooks(names, body);
  }

  void look(Row row) {
    switch (row.word(1)) {
      case "rep", "staked", "free", "coin", "value" -> pairs(row, row.word(1), 2);
      case "totals" -> totals(row);
      case "parts" -> parts(row);
      case "pool" -> pool(row);
      case "keys" -> keys(row);
      case "position" -> assertThat(body.position()).isEqualTo(Long.parseLong(row.word(2)));
      default -> jobs.look(row);
    }
  }

  private void pairs(Row row, String what, int from) {
    for (int place = from; place < row.words().size(); place += 2) {
      String name = row.word(place);
      equal(what + " of " + name, amount(what, name), row.word(place + 1));
    }
  }

  private long amount(String what, String name) {
    if (what.equals("value")) {
      return post(name).value();
    }
    Reputation reputation = body.modules().reputation();
    int member = member(name);
    return switch (what) {
      case "rep" -> reputation.rep(member);
      case "staked" -> reputation.stakes().staked(member);
      case "free" -> reputation.free(member);
      default -> reputation.coin(member);
    };
  }

  private void totals(Row row) {
    for (int place = 2; place < row.words().size(); place += 2) {
      equal(row.word(place), total(row.word(place)), row.word(place + 1));
    }
  }

  private long total(String what) {
    Ledger ledger = body.modules().reputation().ledger();
    return switch (what) {
      case "supply" -> ledger.supply();
      case "minted" -> ledger.minted();
      case "burned" -> ledger.burned();
      case "issued" -> ledger.issued();
      case "redeemed" -> ledger.redeemed();
      case "treasury" -> ledger.coin(Account.TREASURY);
      case "held" -> ledger.coin(Account.HELD);
      case "salary" -> salaryLeft(body.modules());
      default -> throw new AssertionError("no such total: " + what);
    };
  }

  /** What is left after the whole units of every member's salary. */
  private static long salaryLeft(Modules modules) {
    Reputation reputation = modules.reputation();
    long left = reputation.ledger().coin(Account.SALARY);
    for (int member = 0; member < reputation.members().size(); member++) {
      left -= reputation.salary().whole(member, reputation.rep(member));
    }
    return left;
  }

  private void parts(Row row) {
    Post post = post(row.word(2));
    assertThat(row.words()).as("an author and an amount each").hasSize(3 + 2 * post.authors());
    for (int place = 0; place < post.authors(); place++) {
      int author = member(row.word(3 + 2 * place));
      assertThat(post.author(place)).as("author at " + place).isEqualTo(author);
      equal("part of " + row.word(3 + 2 * place), post.value(place), row.word(4 + 2 * place));
    }
  }

  private void pool(Row row) {
    Pool pool = body.modules().pools().get(names.pool(row.word(2)));
    assertThat(pool.state().word()).as("state of the pool").isEqualTo(row.word(3));
    for (int place = 4; place < row.words().size(); place += 2) {
      String expected = row.word(place + 1);
      switch (row.word(place)) {
        case "for" -> equal("for", body.modules().pools().staked(pool, Side.FOR), expected);
        case "against" ->
            equal("against", body.modules().pools().staked(pool, Side.AGAINST), expected);
        case "deadline" ->
            assertThat(pool.deadline()).as("deadline").isEqualTo(Long.parseLong(expected));
        default -> throw new AssertionError("no such word of a pool: " + row.word(place));
      }
    }
  }

  private void keys(Row row) {
    List<String> expected =
        row.from(3).stream().map(name -> Keys.key(name).toString()).collect(Collectors.toList());
    assertThat(body.modules().reputation().members().keys(member(row.word(2))))
        .extracting(Object::toString)
        .isEqualTo(expected);
  }

  private Post post(String name) {
    int number = body.modules().forum().posts().number(names.post(name));
    assertThat(number).as("the post " + name).isNotEqualTo(Context.NOBODY);
    return body.modules().forum().posts().get(number);
  }

  private int member(String name) {
    int number = body.modules().reputation().number(names.member(name));
    assertThat(number).as("the member " + name).isNotEqualTo(Context.NOBODY);
    return number;
  }

  private static void equal(String what, long actual, String expected) {
    assertThat(Amount.text(actual)).as(what).isEqualTo(Amount.text(Amount.of(expected)));
  }
}
