package dev.witan.systemtests.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.business.Request;
import dev.witan.governance.Proposal;
import dev.witan.kernel.Context;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Purpose;
import dev.witan.statemachine.Modules;

/** Compares offers, requests, proposals and what governance has set with the rows about them. */
final class TableJobLooks {
  private final TableNames names;
  private final TableBody body;

  TableJobLooks(TableNames names, TableBody body) {
    this.names = names;
    this.body = body;
  }

  void look(Row row) {
    switch (row.word(1)) {
      case "offer" -> offer(row);
      case "request" -> request(row);
      case "proposal" -> proposal(row);
      case "parameter" -> parameter(row);
      case "treasurer" -> treasurer(row);
      case "artifact" -> artifact(row);
      default -> throw new AssertionError("no such look");
    }
  }

  private void offer(Row row) {
    Offers offers = modules().availability().offers();
    Offer offer = offers.get(names.offer(row.word(2)));
    equal("state", offer.isActive() ? "active" : "ended", row.word(3));
    for (int place = 4; place < row.words().size(); place += 2) {
      String word = row.word(place);
      String actual =
          switch (word) {
            case "amount" -> amount(offers.bonded(offer) + offers.unbonded(offer));
            case "bonded" -> amount(offers.bonded(offer));
            case "weight" -> amount(offers.weight(offer));
            case "jobs" -> Integer.toString(offer.jobs().length);
            case "until" -> Long.toString(offer.until());
            default -> throw new AssertionError("no such word of an offer: " + word);
          };
      equal(word, actual, row.word(place + 1));
    }
  }

  private void request(Row row) {
    Request request = modules().requests().get(names.request(row.word(2)));
    equal("state", request.state().word(), row.word(3));
    for (int place = 4; place < row.words().size(); place += 2) {
      String word = row.word(place);
      String expected = row.word(place + 1);
      switch (word) {
        case "expert" -> equal(word, handle(request.expert()), expected);
        case "attempts" -> equal(word, Integer.toString(request.attempts()), expected);
        case "deadline" -> equal(word, Long.toString(request.deadline()), expected);
        case "post" ->
            assertThat(request.post())
                .isEqualTo(modules().forum().posts().number(names.post(expected)));
        default -> throw new AssertionError("no such word of a request: " + word);
      }
    }
  }

  private void proposal(Row row) {
    Proposal proposal = modules().proposals().get(names.proposal(row.word(2)));
    equal("state", proposal.state().word(), row.word(3));
    for (int place = 4; place < row.words().size(); place += 2) {
      String word = row.word(place);
      long staked = reputation().stakes().total(Purpose.PROPOSAL, proposal.number());
      String actual =
          switch (word) {
            case "staked" -> amount(staked);
            case "deadline" -> Long.toString(proposal.deadline());
            case "effective" -> Boolean.toString(proposal.isInEffect());
            default -> throw new AssertionError("no such word of a proposal: " + word);
          };
      equal(word, actual, row.word(place + 1));
    }
  }

  private void parameter(Row row) {
    Parameter parameter = Parameter.named(row.word(2)).orElseThrow();
    long value = modules().parameters().current().get(parameter);
    equal(row.word(2), Long.toString(value), row.word(3));
  }

  private void treasurer(Row row) {
    int member = reputation().members().named(row.word(2));
    equal("treasurer", reputation().members().isTreasurer(member) ? "yes" : "no", row.word(3));
  }

  private void artifact(Row row) {
    int post = modules().artifacts().post(row.word(2));
    if (row.word(3).equals("none")) {
      assertThat(post).isEqualTo(Context.NOBODY);
    } else {
      assertThat(post).isEqualTo(modules().forum().posts().number(names.post(row.word(3))));
    }
  }

  private String handle(int member) {
    return member == Context.NOBODY ? "none" : reputation().members().handle(member);
  }

  private Modules modules() {
    return body.modules();
  }

  private Reputation reputation() {
    return modules().reputation();
  }

  private static String amount(long units) {
    return Amount.text(units);
  }

  private static void equal(String what, String actual, String expected) {
    assertThat(actual).as(what).isEqualTo(expected);
  }
}
