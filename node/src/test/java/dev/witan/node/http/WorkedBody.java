package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A small body in which something of every kind has happened, through the door. */
final class WorkedBody {
  private static final long COIN = 100_000_000;
  private static final long FEE = 10_000_000;
  private static final String SKILL = "review";

  final Signer ada = new Signer("ada");
  final Signer ben = new Signer("ben");
  final Signer cat = new Signer("cat");
  private final ServerStage stage;
  private Hash256 first;
  private Hash256 text;
  private String command;

  WorkedBody(ServerStage stage) throws IOException {
    this.stage = stage;
    for (Signer member : List.of(ada, ben, cat)) {
      accepted(stage.post(stage.founding.register(member)));
      act(stage.founding.bank, Founding.issue(member, COIN));
    }
    first = publish(ada, "What holds a valve", List.of());
    act(ada, new OpenPool(first, FEE, OptionalLong.empty(), OptionalLong.empty()));
    long until = ServerStage.START + 1_000_000;
    act(ada, new MakeOffer(1_000, List.of(SKILL), 2, until, 0));
    act(
        ben,
        new FileRequest(
            "Look at my valve",
            "Does it hold?",
            SKILL,
            FEE,
            100_000,
            Match.DRAW,
            Optional.empty()));
    act(ada, new AcceptRequest(0));
    Hash256 evidence = publish(ada, "It holds", List.of(new Citation(Optional.of(first), 300_000)));
    act(ada, new SubmitEvidence(0, evidence));
    act(ben, new CommentRequest(0, true, "Thank you"));
    Hash256 own = publish(ben, "Another valve", List.of());
    act(ben, new OpenPool(own, FEE, OptionalLong.empty(), OptionalLong.empty()));
    act(ada, new StakeOnPool(2, Side.FOR, 5, Optional.empty()));
    propose();
    stage.get("/v1/body?atLeast=" + stage.node.head().position());
  }

  private void propose() throws IOException {
    byte[] body = Founding.utf8("Longer, so that people can read.");
    Block block =
        new Block(
            new TreeMap<>(Map.of(Parameter.POOL_DURATION, 7_200_000L)),
            new TreeMap<>(),
            List.of(),
            List.of(),
            Parameter.GOVERNANCE_MIN_DELAY.initial());
    PublishPost post =
        new PublishPost(
            PostKind.PROPOSAL,
            "Judge for two hours",
            Hash256.of(body),
            body.length,
            List.of(new Author(ada.id(), 1_000_000)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(block),
            Optional.empty());
    accepted(stage.postForm(stage.founding.sign(ada, post), body));
    act(ada, new SubmitProposal(PostContent.id(post)));
    act(ada, new AttestProposal(0, 1_000_000));
  }

  private Hash256 publish(Signer member, String title, List<Citation> citations)
      throws IOException {
    byte[] body = Founding.utf8("# " + title);
    text = Hash256.of(body);
    PublishPost post =
        new PublishPost(
            PostKind.EVIDENCE,
            title,
            text,
            body.length,
            List.of(new Author(member.id(), 1_000_000)),
            citations,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    accepted(stage.postForm(stage.founding.sign(member, post), body));
    return PostContent.id(post);
  }

  private void act(Signer member, Command wanted) {
    accepted(stage.post(stage.founding.sign(member, wanted)));
  }

  private void accepted(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    command = ServerStage.json(answer).getString("command");
  }

  /** One question for each path of the contract that can be asked. */
  Map<String, String> questions() {
    Map<String, String> asked = new TreeMap<>();
    for (String path :
        new String[] {
          "/api",
          "/v1/instance",
          "/v1/openapi.json",
          "/v1/problems",
          "/v1/head",
          "/v1/journal",
          "/v1/contents",
          "/v1/body",
          "/v1/members",
          "/v1/posts",
          "/v1/pools",
          "/v1/offers",
          "/v1/requests",
          "/v1/proposals",
          "/v1/params",
          "/v1/artifacts"
        }) {
      asked.put(path, path);
    }
    asked.put("/v1/commands/{command}", "/v1/commands/" + command);
    asked.put("/v1/journal/{position}", "/v1/journal/3");
    asked.put("/v1/blobs/{hash}", "/v1/blobs/" + text);
    asked.put("/v1/members/{member}", "/v1/members/ada");
    asked.put("/v1/members/{member}/ledger", "/v1/members/" + ada.id() + "/ledger");
    asked.put("/v1/members/{member}/balances", "/v1/members/ada/balances");
    asked.put("/v1/posts/{post}", "/v1/posts/" + first);
    for (String part : new String[] {"replies", "citations", "citedBy"}) {
      asked.put("/v1/posts/{post}/" + part, "/v1/posts/" + first + "/" + part);
    }
    asked.put("/v1/graph", "/v1/graph?depth=1&focus=" + first);
    asked.put("/v1/pools/{pool}", "/v1/pools/pool_2");
    asked.put("/v1/pools/{pool}/stakes", "/v1/pools/pool_2/stakes");
    asked.put("/v1/offers/{offer}", "/v1/offers/offer_0");
    asked.put("/v1/odds", "/v1/odds?skill=" + SKILL);
    asked.put("/v1/requests/{request}", "/v1/requests/request_0");
    asked.put("/v1/requests/{request}/timeline", "/v1/requests/request_0/timeline");
    asked.put("/v1/requests/{request}/draws", "/v1/requests/request_0/draws");
    asked.put("/v1/proposals/{proposal}", "/v1/proposals/proposal_0");
    asked.put("/v1/proposals/{proposal}/attestations", "/v1/proposals/proposal_0/attestations");
    asked.put("/v1/params/{name}", "/v1/params/pool.duration");
    asked.put("/v1/params/{name}/history", "/v1/params/pool.duration/history");
    asked.put("/v1/search", "/v1/search?q=valve");
    return asked;
  }
}
