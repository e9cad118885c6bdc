package dev.witan.systemtests.serving;

import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.statemachine.BodyCommand;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.codec.CommandPayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Whoever founds a body and issues coin in it, over HTTP, with nothing but a key. Any thread. */
final class Treasurer {
  private static final long VALID_MS = 600_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final byte[] seed = Hash256.ofText("a treasurer of tests").bytes();
  private final PublicKey key = Ed25519.publicKey(seed);
  private volatile String url;
  private Optional<BodyId> body = Optional.empty();

  /** An answer of the node. */
  record Answer(int status, Json.Fields fields) {
    String text(String name) {
      return ((Json.Text) fields.values().get(name)).value();
    }

    long number(String name) {
      return ((Json.Int) fields.values().get(name)).value();
    }
  }

  Treasurer(String url) {
    this.url = url;
  }

  /** The node has another address now. */
  void moveTo(String address) {
    url = address;
  }

  /** Founds the body. */
  void found(String word) throws IOException, InterruptedException {
    PublicKey node = PublicKey.parse(get("/v1/instance").text("node")).orElseThrow();
    FoundBody founding =
        new FoundBody(
            "Smiths",
            node,
            List.of(new BodyCommand.Treasurer("bank", key)),
            new TreeMap<>(),
            false);
    CommandPayload payload = payload(founding, Optional.empty(), "founding");
    Answer answer = post(payload, word);
    if (answer.status() != 201) {
      throw new AssertionError(answer);
    }
    body = Optional.of(BodyId.of(payload.id()));
  }

  /** A command that issues coin; each number makes another. */
  CommandPayload issue(long number) {
    return payload(
        new IssueCoin(Optional.empty(), 1, "n " + number),
        Optional.of(MemberId.of(key)),
        "nonce " + number);
  }

  private CommandPayload payload(Command command, Optional<MemberId> actor, String nonce) {
    long now = System.currentTimeMillis();
    byte[] bytes = Arrays.copyOf(Hash256.ofText(nonce + now).bytes(), 16);
    return new CommandPayload(
        body,
        actor,
        key,
        now,
        now + VALID_MS,
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        command);
  }

  /** Hands in this command. */
  Answer post(CommandPayload payload) throws IOException, InterruptedException {
    return post(payload, "");
  }

  private Answer post(CommandPayload payload, String word)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/v1/commands"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/vnd.witan.command+json")
            .POST(BodyPublishers.ofByteArray(Envelope.seal(payload.signedBytes(), seed)));
    if (!word.isEmpty()) {
      request.header("Witan-Setup", word);
    }
    return answer(client.send(request.build(), BodyHandlers.ofString()));
  }

  /** What the node answers to a read. */
  Answer get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    return answer(client.send(request, BodyHandlers.ofString()));
  }

  private static Answer answer(HttpResponse<String> response) {
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    return new Answer(response.statusCode(), (Json.Fields) JsonParser.parse(bytes).value());
  }
}
