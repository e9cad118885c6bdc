package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.Match;
import dev.witan.envelope.Countersignature;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import dev.witan.node.stage.Signer;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: lists hold what was asked for, now and in the past. */
final class ViewFiltersTest {
  private ServerStage stage;
  private WorkedBody body;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    stage = new ServerStage(folder).founded();
    body = new WorkedBody(stage);
  }

  @AfterEach
  void stop() {
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  @Test
  void shouldNameTheMember_ofACurrentKey() {
    Signer laptop = new Signer("laptop");
    PublicKey first = body.ada.key();
    assertThat(withKey(first, "")).containsExactly("ada");
    assertThat(withKey(laptop.key(), "")).isEmpty();
    long before = stage.node.head().position();
    byte[] proven = Countersignature.addedKey(stage.founding.body(), body.ada.id(), laptop.key());
    act(body.ada, new AddKey(laptop.key(), Optional.of(laptop.sign(proven))));
    assertThat(withKey(laptop.key(), "")).containsExactly("ada");
    assertThat(withKey(first, "")).containsExactly("ada");
    act(body.ada, new RevokeKey(first));
    assertThat(withKey(first, "")).isEmpty();
    assertThat(withKey(laptop.key(), "")).containsExactly("ada");
    assertThat(withKey(first, "&asOf=" + (before + 1))).containsExactly("ada");
    assertThat(withKey(first, "&asOf=" + (before + 2))).isEmpty();
    assertThat(withKey(laptop.key(), "&asOf=" + before)).isEmpty();
    assertThat(data("/v1/members?key=nobody's")).isEmpty();
  }

  @Test
  void shouldListProposals_ofAPost() {
    JsonObject proposal = (JsonObject) data("/v1/proposals").getValue(0);
    String post = proposal.getJsonObject("post").getString("id");
    assertThat(data("/v1/proposals?post=" + post)).containsExactly(proposal);
    String state = proposal.getString("state");
    assertThat(data("/v1/proposals?state=" + state + "&post=" + post)).hasSize(1);
    assertThat(data("/v1/proposals?state=lapsed&post=" + post)).isEmpty();
    assertThat(data("/v1/proposals?post=" + Hash256.ofText("another"))).isEmpty();
    assertThat(data("/v1/proposals?asOf=3&post=" + post)).isEmpty();
    assertThat(ServerStage.problem(stage.get("/v1/proposals?post=another")))
        .isEqualTo("400 query-invalid");
  }

  @Test
  void shouldListRequests_inAnyOfTheStates() {
    act(
        body.ben,
        new FileRequest("More", "Who?", "nobody-knows-it", 0, 9, Match.DRAW, Optional.empty()));
    JsonArray all = data("/v1/requests");
    List<String> states =
        all.stream().map(request -> ((JsonObject) request).getString("state")).toList();
    assertThat(states).hasSize(2).doesNotHaveDuplicates().contains("open");
    assertThat(data("/v1/requests?state=" + String.join(",", states))).isEqualTo(all);
    assertThat(data("/v1/requests?state=open,offered")).containsExactly(all.getValue(0));
    assertThat(data("/v1/requests?state=open,open")).hasSize(1);
    assertThat(data("/v1/requests?state=cancelled,expired")).isEmpty();
    for (String wrong : List.of("", "open,", "open,nowhere", "OPEN", ",")) {
      assertThat(ServerStage.problem(stage.get("/v1/requests?state=" + wrong)))
          .as(wrong)
          .isEqualTo("400 query-invalid");
    }
  }

  private List<String> withKey(PublicKey key, String more) {
    String path = "/v1/members?key=" + key + "&atLeast=" + stage.node.head().position() + more;
    return data(path).stream().map(one -> ((JsonObject) one).getString("handle")).toList();
  }

  private JsonArray data(String path) {
    HttpResponse<byte[]> answer = stage.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return ServerStage.json(answer).getJsonArray("data");
  }

  private void act(Signer member, Command wanted) {
    HttpResponse<byte[]> answer = stage.post(stage.founding.sign(member, wanted));
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    stage.get("/v1/body?atLeast=" + stage.node.head().position());
  }
}
