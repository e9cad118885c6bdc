package dev.witan.systemtests.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A naive body whose members have coin, with short words for what the examples do most. */
final class NaiveStage {
  /** One REP, or one coin, in micro-units. */
  static final long ONE = 1_000_000;

  static final long WEALTH = 1_000_000 * ONE;

  final NaiveBody body;
  long at;

  /** Founds the body at 0 with the treasurer bank and lets it give every member its wealth. */
  NaiveStage(Map<String, Long> founding, String... handles) {
    body = new NaiveBody(founding, List.of("bank"), 0);
    for (String handle : handles) {
      assertTrue(body.register(at, handle, null));
      assertTrue(body.issue(at, "bank", handle, WEALTH, "for-" + handle));
    }
  }

  static NaiveCitation cite(String post, double weight) {
    return new NaiveCitation(post, Math.round(weight * 1_000_000));
  }

  static LinkedHashMap<String, Long> alone(String author) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    authors.put(author, 1_000_000L);
    return authors;
  }

  boolean mayPublish(String author, String post, NaiveCitation... citations) {
    return mayPublish(alone(author), post, citations);
  }

  /** The first of the authors signs. */
  boolean mayPublish(LinkedHashMap<String, Long> authors, String post, NaiveCitation... citations) {
    String signer = authors.keySet().iterator().next();
    List<NaiveCitation> list = Arrays.asList(citations);
    return body.publish(at, signer, post, "evidence", authors, list, null, "T", 1, List.of());
  }

  void publish(String author, String post, NaiveCitation... citations) {
    assertTrue(mayPublish(author, post, citations));
  }

  void open(String author, String pool, String post, long fee) {
    assertTrue(body.openPool(at, author, pool, post, fee, null, null));
  }

  /** Opens a pool on the post, lets it pass undisputed, and stands at its deadline. */
  void ratify(String author, String post, long fee) {
    String pool = post + "/pool";
    open(author, pool, post, fee);
    at = body.deadline(pool);
    body.time(at);
    assertEquals("accepted", body.poolState(pool));
  }

  /** Publishes and ratifies a post without citations, so that its author has that much REP. */
  void earn(String author, long rep) {
    publish(author, "earned-by-" + author);
    ratify(author, "earned-by-" + author, rep);
  }

  void stake(String member, String pool, boolean inFavour, long amount) {
    assertTrue(body.stake(at, member, pool, inFavour, amount, null));
  }
}
