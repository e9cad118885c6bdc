package dev.witan.systemtests.rules.random;

import dev.witan.forum.Post;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.statemachine.Modules;
import dev.witan.systemtests.naive.NaiveBody;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.Side;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that can be seen of a body, in lines of the same form for both. */
final class Picture {
  private final List<String> lines = new ArrayList<>();

  private Picture() {}

  /** What the naive body shows. */
  static Picture of(NaiveBody body, Map<String, Draft> drafts) {
    Picture picture = new Picture();
    for (String handle : body.handles()) {
      picture.member(handle, body.rep(handle), body.staked(handle), body.coin(handle));
    }
    for (String post : body.posts()) {
      List<Long> values = new ArrayList<>();
      for (String author : drafts.get(post).authors().keySet()) {
        values.add(body.valueOf(post, author));
      }
      picture.lines.add(post + " value " + body.value(post) + " of " + values);
    }
    for (String pool : body.pools()) {
      picture.pool(
          pool,
          body.poolState(pool),
          body.poolFor(pool),
          body.poolAgainst(pool),
          body.deadline(pool));
    }
    picture.rep(body.supply(), body.minted(), body.burned());
    picture.coin(
        body.coinIssued(),
        body.coinRedeemed(),
        body.treasury(),
        body.held(),
        BigInteger.valueOf(body.salaryLeft()));
    return picture;
  }

  /** What the machine shows; names stand in the order of numbers. */
  static Picture of(Modules modules, List<String> posts, List<String> pools) {
    Picture picture = new Picture();
    Reputation reputation = modules.reputation();
    for (int member = 0; member < reputation.members().size(); member++) {
      long staked = reputation.rep(member) - reputation.free(member);
      String handle = reputation.members().handle(member);
      picture.member(handle, reputation.rep(member), staked, reputation.coin(member));
    }
    for (int post = 0; post < modules.forum().posts().size(); post++) {
      Post that = modules.forum().posts().get(post);
      List<Long> values = new ArrayList<>();
      for (int place = 0; place < that.authors(); place++) {
        values.add(that.value(place));
      }
      picture.lines.add(posts.get(post) + " value " + that.value() + " of " + values);
    }
    for (int number = 0; number < modules.pools().size(); number++) {
      Pool pool = modules.pools().get(number);
      picture.pool(
          pools.get(number),
          pool.state().word(),
          modules.pools().staked(pool, Side.FOR),
          modules.pools().staked(pool, Side.AGAINST),
          pool.deadline());
    }
    picture.totals(reputation);
    return picture;
  }

  private void totals(Reputation reputation) {
    Ledger ledger = reputation.ledger();
    rep(ledger.supply(), ledger.minted(), ledger.burned());
    BigInteger left = BigInteger.valueOf(ledger.coin(Account.SALARY));
    for (int member = 0; member < reputation.members().size(); member++) {
      long whole = reputation.salary().whole(member, reputation.rep(member));
      left = left.subtract(BigInteger.valueOf(whole));
    }
    coin(
        ledger.issued(),
        ledger.redeemed(),
        ledger.coin(Account.TREASURY),
        ledger.coin(Account.HELD),
        left);
  }

  private void member(String handle, long rep, long staked, long coin) {
    lines.add(handle + " rep " + rep + " staked " + staked + " coin " + coin);
  }

  private void pool(String name, String state, long inFavour, long against, long deadline) {
    lines.add(
        name + " " + state + " for " + inFavour + " against " + against + " until " + deadline);
  }

  private void rep(long supply, long minted, long burned) {
    lines.add("REP supply " + supply + " minted " + minted + " burned " + burned);
  }

  private void coin(long issued, long redeemed, long treasury, long held, BigInteger left) {
    lines.add(
        "coin issued "
            + issued
            + " redeemed "
            + redeemed
            + " treasury "
            + treasury
            + " held "
            + held
            + " salary "
            + left);
  }

  /** The first line in which the other differs, as a sentence; empty when there is none. */
  String difference(Picture other) {
    for (int i = 0; i < Math.max(lines.size(), other.lines.size()); i++) {
      String mine = i < lines.size() ? lines.get(i) : "nothing";
      String theirs = i < other.lines.size() ? other.lines.get(i) : "nothing";
      if (!mine.equals(theirs)) {
        return "\"" + mine + "\" is not \"" + theirs + "\"";
      }
    }
    return "";
  }
}
