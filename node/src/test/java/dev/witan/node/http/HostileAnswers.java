package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Holds answers against the catalogue, and counts them. */
final class HostileAnswers {
  /** Traces and names of classes; nothing that is sent here looks like them. */
  private static final Pattern INSIDES =
      Pattern.compile("Exception|\\tat |java\\.|dev\\.witan|io\\.vertx|io\\.netty|org\\.h2");

  private static final Set<String> FIELDS =
      Set.of("type", "title", "status", "detail", "instance", "code", "retryable");

  private final Map<String, JsonObject> catalogue = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  HostileAnswers(JsonObject problems) {
    for (Object one : problems.getJsonArray("data")) {
      JsonObject problem = (JsonObject) one;
      catalogue.put(problem.getString("code"), problem);
    }
  }

  void check(RawConnection.Reply reply, boolean hasNoBody) {
    assertThat(reply.status()).as(reply.text()).isLessThan(500);
    if (hasNoBody || reply.status() < 400) {
      count(Integer.toString(reply.status()));
      return;
    }
    assertThat(INSIDES.matcher(reply.text()).find()).as(reply.text()).isFalse();
    assertThat(reply.header("content-type")).isEqualTo(Problem.MEDIA_TYPE);
    JsonObject json = new JsonObject(reply.text());
    assertThat(json.fieldNames()).isEqualTo(FIELDS);
    String code = json.getString("code");
    assertThat(catalogue).containsKey(code);
    assertThat(reply.status()).isEqualTo(catalogue.get(code).getInteger("status"));
    assertThat(json.getInteger("status")).isEqualTo(reply.status());
    assertThat(json.getString("type")).isEqualTo("urn:witan:problem:" + code);
    assertThat(json.getString("title")).isEqualTo(catalogue.get(code).getString("title"));
    assertThat(json.getBoolean("retryable")).isEqualTo(catalogue.get(code).getBoolean("retryable"));
    assertThat(json.getString("instance")).isEqualTo(reply.header("request-id")).isNotEmpty();
    count(reply.status() + " " + code);
  }

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** How many answers of each kind there were. */
  Map<String, Integer> counts() {
    return counts;
  }
}
