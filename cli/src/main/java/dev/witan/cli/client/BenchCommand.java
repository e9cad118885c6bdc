package dev.witan.cli.client;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.NumberedText;
import dev.witan.cli.client.value.SpanText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan bench}: the offers of experts to take on requests. */
@Command(
    name = "bench",
    description = "Offer to take on requests, change an offer, or withdraw it.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {
      "  witan bench offer --skill valves --amount 5 --capacity 2 --until 30d --price 10",
      "  witan bench withdraw offer_3",
      ""
    })
final class BenchCommand extends Noun {
  private static final ViewPage OFFERS =
      new ViewPage(
          "Offers", "id", "member", "active", "amount", "bonded", "price", "until", "skills");

  @Command(name = "offer", description = "Offer to take on requests.")
  int offer(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Option(
              names = "--skill",
              paramLabel = "SKILL",
              required = true,
              description = "What you know; may be given up to 16 times.")
          List<String> skills,
      @Option(
              names = "--amount",
              paramLabel = "REP",
              required = true,
              converter = AmountText.class,
              description = "The REP from which bonds come; it weighs in the draw.")
          long amount,
      @Option(
              names = "--capacity",
              paramLabel = "JOBS",
              required = true,
              description = "How many jobs at a time, 1 to 100.")
          int capacity,
      @Option(
              names = "--until",
              paramLabel = "SPAN",
              required = true,
              converter = SpanText.class,
              description = "How long from now, such as 30d.")
          long until,
      @Option(
              names = "--price",
              paramLabel = "COIN",
              required = true,
              converter = AmountText.class,
              description = "The least fee you work for.")
          long price)
      throws CommandFailure {
    return signing.run(
        node,
        session -> {
          MakeOffer offer =
              new MakeOffer(amount, skills, capacity, session.facts().now() + until, price);
          session.send(
              Draft.of(offer, Sentences.of(offer))
                  .costing(Cost.rep(amount))
                  .making("offer", "/v1/offers?member=" + session.me(), "madePosition"));
        });
  }

  @Command(name = "change", description = "Give an offer another stake and another end.")
  int change(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(
              paramLabel = "OFFER",
              converter = NumberedText.OfOffer.class,
              description = "The offer.")
          int offer,
      @Option(
              names = "--amount",
              paramLabel = "REP",
              required = true,
              converter = AmountText.class,
              description = "Its stake from now on, in all.")
          long amount,
      @Option(
              names = "--until",
              paramLabel = "SPAN",
              required = true,
              converter = SpanText.class,
              description = "How long from now, such as 30d.")
          long until)
      throws CommandFailure {
    return signing.run(
        node,
        session -> {
          ChangeOffer change = new ChangeOffer(offer, amount, session.facts().now() + until);
          session.send(Draft.of(change, Sentences.of(change)).costing(Cost.rep(amount)));
        });
  }

  @Command(name = "withdraw", description = "End an offer.")
  int withdraw(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(
              paramLabel = "OFFER",
              converter = NumberedText.OfOffer.class,
              description = "The offer.")
          int offer)
      throws CommandFailure {
    WithdrawOffer withdrawal = new WithdrawOffer(offer);
    return signing.run(
        node, session -> session.send(Draft.of(withdrawal, Sentences.of(withdrawal))));
  }

  @Command(name = "list", description = "Show offers.")
  int list(
      @Mixin NodeOptions node,
      @Option(names = "--skill", paramLabel = "SKILL", description = "For this skill.")
          String skill)
      throws CommandFailure {
    return node.run(link -> OFFERS.list(node, link, "/v1/offers", "skill", skill));
  }
}
