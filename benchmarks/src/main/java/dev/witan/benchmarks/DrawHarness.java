package dev.witan.benchmarks;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.Match;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.statemachine.Invariants;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long a weighted draw takes with few and with many offers for one skill (AVAIL-2): a request
 * is declined by whoever was drawn, and drawn again among the others, so that what is measured is
 * the whole command with its draw. Arguments: offers, requests.
 */
public final class DrawHarness {
  private static final String SKILL = "review";
  private static final long FEE = 1_000_000;
  private static final int CAPACITY = 100;
  private static final int DECLINES = 5;

  /** Fewer than a member may have open at a time (FORUM-8). */
  private static final int REQUESTS_EACH = 50;

  private static final long YEAR_MS = 365L * 24 * 3_600_000;

  private final BenchmarkBody body;
  private final int offers;

  private DrawHarness(int offers, int requests) {
    this.offers = offers;
    TreeMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(
        Parameter.AVAILABILITY_ACCEPT_WITHIN, Parameter.AVAILABILITY_ACCEPT_WITHIN.highest());
    body = new BenchmarkBody(offers + requests / REQUESTS_EACH + 1, parameters);
    body.mintForAll();
    for (int member = 0; member < offers; member++) {
      long stake = 1_000 + member % 997;
      body.submit(
          member, new MakeOffer(stake, List.of(SKILL), CAPACITY, body.time() + YEAR_MS, FEE));
    }
  }

  /** Prints the median time of a decline with its draw, and of filing with the first one. */
  public static void main(String[] arguments) {
    int offers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6_000;
    DrawHarness harness = new DrawHarness(offers, requests);
    long[] draws = new long[requests * DECLINES];
    for (int request = 0; request < requests; request++) {
      harness.drawAgain(request, draws);
    }
    long[] measured =
        Arrays.copyOfRange(draws, draws.length / 2, draws.length); // the rest warms up
    double seconds = Arrays.stream(measured).sum() / 1e9;
    Arrays.sort(measured);
    System.out.printf(
        Locale.ROOT,
        "%,d offers: %,.0f declines with a draw/s; median %.2f us, 99 %% under %.2f us%n",
        offers,
        measured.length / seconds,
        measured[measured.length / 2] / 1e3,
        measured[(int) (measured.length * 0.99)] / 1e3);
    System.out.println(
        "invariants hold: " + Invariants.holdInFull(harness.body.machine().modules()));
  }

  private void drawAgain(int request, long[] draws) {
    int requester = offers + request / REQUESTS_EACH;
    body.submit(
        0, new IssueCoin(Optional.of(body.id(requester)), FEE, "fee of request " + request));
    body.submit(
        requester,
        new FileRequest(
            "Request " + request, "", SKILL, FEE, YEAR_MS, Match.DRAW, Optional.empty()));
    for (int decline = 0; decline < DECLINES; decline++) {
      int expert = body.machine().modules().requests().get(request).expert();
      DeclineRequest declined = new DeclineRequest(request);
      long start = System.nanoTime();
      body.submit(expert, declined);
      draws[request * DECLINES + decline] = System.nanoTime() - start;
    }
  }
}
