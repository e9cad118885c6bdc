package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stage with short words for offers and requests. Every fee goes to the treasury, so that coin
 * can be counted by hand; all times are small; pools last 1000 and need no quorum.
 */
final class NaiveJobStage {
  static final long ACCEPT = 10;
  static final long DELIVER = 100;
  static final long MATCH = 5000;
  static final long FAR = 1_000_000;

  final NaiveStage stage;
  final NaiveBody body;
  final NaiveView view;

  /** The experts eva, ed and eli have 100 REP each; rob and roy file requests. */
  NaiveJobStage(Map<String, Long> more) {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1000L);
    founding.put("pool.quorum", 0L);
    founding.put("pool.minFee", 0L);
    founding.put("fee.treasuryShare", 1_000_000L);
    founding.put("availability.acceptWithin", ACCEPT);
    founding.put("business.matchWithin", MATCH);
    founding.putAll(more);
    stage = new NaiveStage(founding, "eva", "edd", "eli", "rob", "roy");
    body = stage.body;
    view = body.view();
    for (String expert : List.of("eva", "edd", "eli")) {
      stage.earn(expert, 100 * ONE);
    }
  }

  /** An offer for welding until far away, for any fee. */
  void offer(String expert, String offer, long amount, long capacity) {
    assertTrue(mayOffer(expert, offer, amount, capacity, 0, "welding"));
  }

  boolean mayOffer(
      String expert, String offer, long amount, long capacity, long price, String... skills) {
    List<String> list = List.of(skills);
    return body.offer(stage.at, expert, offer, amount, list, capacity, FAR, price);
  }

  /** A request for welding by rob. */
  void file(String request, long fee) {
    assertTrue(mayFile("rob", request, "welding", fee, null));
  }

  void fileDirect(String request, long fee, String expert) {
    assertTrue(mayFile("rob", request, "welding", fee, expert));
  }

  boolean mayFile(String as, String request, String skill, long fee, String expert) {
    return body.file(stage.at, as, request, "R", 0, skill, fee, DELIVER, expert);
  }

  void accept(String request) {
    assertTrue(body.accept(stage.at, view.expert(request), request));
  }

  /** The expert publishes evidence of the request's name and submits it. */
  void submit(String request) {
    String expert = view.expert(request);
    stage.publish(expert, request + "/post");
    assertTrue(body.submit(stage.at, expert, request, request + "/post"));
  }

  void pass(long milliseconds) {
    stage.at = stage.at + milliseconds;
    body.time(stage.at);
  }

  void assertRequest(String request, String state, String expert) {
    assertEquals(state, view.requestState(request));
    assertEquals(expert, view.expert(request));
  }

  void assertOffer(String offer, boolean active, long amount, long bonded) {
    assertEquals(
        List.of(active, amount, bonded),
        List.of(view.isActive(offer), view.amount(offer), view.bonded(offer)));
  }
}
