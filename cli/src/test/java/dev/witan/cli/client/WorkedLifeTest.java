package dev.witan.cli.client;

import static dev.witan.cli.client.ClientStage.json;
import static dev.witan.cli.client.ClientStage.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Ran;
import dev.witan.kernel.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a body can live by the command line alone. Method: three people with three keys take a
 * request from its filing to its payment against a real node, and what the node serves is verified
 * from outside and, after it stopped, from its folder.
 */
final class WorkedLifeTest {
  @TempDir private Path folder;

  @Test
  void shouldPayForWork_whenThreeSignersUseTheCommandLineOnly() {
    Ran remote;
    try (ClientStage stage = ClientStage.founded(folder)) {
      stage.member("ada");
      stage.member("bob");
      stage.done("bank", "issue", "ada", "10", "--reference", "d-1");
      stage.done("bank", "issue", "bob", "10", "--reference", "d-2");
      stage.done("bank", "issue", "bank", "40.5", "--reference", "d-3");
      earnFirstReputation(stage);
      String request = offeredRequest(stage);
      assertThat(text(stage.view("/v1/requests/" + request), "state")).isEqualTo("offered");
      stage.done("ada", "request", "accept", request);
      String work = post(stage, "ada", "The valve is tight.", "Valve test");
      String pool = text(stage.done("ada", "request", "submit", request, "--post", work), "pool");
      stage.done("bank", "request", "comment", request, "--satisfied", "true", "--text", "Fine.");
      stage.done("bob", "stake", pool, "4", "--for");
      assertThat(text(stage.view("/v1/requests/" + request), "state")).isEqualTo("ratified");
      assertThat(text(stage.view("/v1/pools/" + pool), "state")).isEqualTo("accepted");
      assertThat(Long.parseLong(text(stage.view("/v1/members/ada"), "coin"))).isPositive();
      assertThat(text(stage.view("/v1/members/bank"), "coin")).isEqualTo("4500000");
      remote = stage.run("", "verify", stage.url(), "--json");
    }
    assertThat(remote.exit()).as("%s", remote).isZero();
    Ran local = Ran.of("verify", "--data", folder.resolve("data").toString(), "--json");
    assertThat(local.exit()).as("%s", local).isZero();
    for (String name : new String[] {"digest", "head", "entries", "contents", "signatures"}) {
      assertThat(field(remote, name)).as(name).isEqualTo(field(local, name));
    }
  }

  /** The first pool of a body is accepted at once; the second settles when all have staked. */
  private static void earnFirstReputation(ClientStage stage) {
    String first = post(stage, "ada", "On valves.", "Valves");
    stage.done("ada", "pool", "open", first, "--fee", "10");
    assertThat(text(stage.view("/v1/members/ada"), "rep")).isEqualTo("10000000");
    String second = post(stage, "bob", "On springs.", "Springs", "--cite", first + ":0.2");
    String pool = text(stage.done("bob", "pool", "open", second, "--fee", "10"), "pool");
    stage.done("ada", "stake", pool, "10", "--for");
    assertThat(text(stage.view("/v1/pools/" + pool), "state")).isEqualTo("accepted");
    // Of the 5 that flow into his post, a fifth goes on to the post that it cites.
    assertThat(text(stage.view("/v1/members/bob"), "rep")).isEqualTo("4000000");
    assertThat(text(stage.view("/v1/members/ada"), "rep")).isEqualTo("16000000");
  }

  private static String offeredRequest(ClientStage stage) {
    Json.Fields offer =
        stage.done(
            "ada",
            "bench",
            "offer",
            "--skill",
            "valves",
            "--amount",
            "2.5",
            "--capacity",
            "1",
            "--until",
            "30d",
            "--price",
            "10");
    assertThat(text(offer, "offer")).startsWith("offer_");
    return text(
        stage.done(
            "bank",
            "request",
            "file",
            "--title",
            "Test the valve",
            "--skill",
            "valves",
            "--fee",
            "36",
            "--deliver-within",
            "7d"),
        "request");
  }

  private static String post(
      ClientStage stage, String who, String text, String title, String... more) {
    String[] words = new String[6 + more.length];
    String[] first = {"post", stage.file(text), "--title", title, "--kind", "evidence"};
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return text(stage.done(who, words), "post");
  }

  private static Json field(Ran ran, String name) {
    return json(ran.out()).values().get(name);
  }
}
