package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.NodeAnswer;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeJournal;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.List;
import java.util.Optional;

/** What a node says of its body; that its key is the one that it had before was checked. */
record AskedFacts(NodeLink link, Instance instance) implements BodyFacts {
  /**
   * Asks the node.
   *
   * @param expected the body that it is to serve, where one is named
   */
  static AskedFacts of(NodeLink link, KnownNodes known, Optional<BodyId> expected)
      throws CommandFailure, ServerProblem {
    Instance instance = Instance.of(link);
    known.check(link.address(), instance);
    if (expected.isPresent() && !instance.body().equals(expected)) {
      throw new CommandFailure(
          Exit.VERIFICATION_FAILED,
          "body-other",
          link.address()
              + ": the node does not serve the body "
              + expected.get()
              + instance.body().map(body -> ", but " + body).orElse(""));
    }
    return new AskedFacts(link, instance);
  }

  @Override
  public BodyId body() throws CommandFailure {
    return instance
        .body()
        .orElseThrow(
            () ->
                new CommandFailure(
                    Exit.STATE_CHANGED,
                    "body-not-founded",
                    "there is no body there yet: see `witan found --help`"));
  }

  @Override
  public PublicKey nodeKey() {
    return instance.node();
  }

  @Override
  public long now() {
    return instance.time();
  }

  @Override
  public MemberId member(String name) throws CommandFailure, ServerProblem {
    Optional<MemberId> id = MemberId.parse(name);
    if (id.isPresent()) {
      return id.get();
    }
    long head = NodeJournal.head(link).position();
    String path = "/v1/members/" + NodeLink.encoded(name) + "?atLeast=" + head;
    return id(new NodeFields(link.get(path).fields()));
  }

  /** Whoever is not found may have the key since a moment ago, so the views are waited for. */
  @Override
  public MemberId holder(KeyOnDisk key) throws CommandFailure, ServerProblem {
    String path = "/v1/members?key=" + key.key();
    List<NodeFields> holders = new NodeFields(link.get(path).fields()).objects("data");
    if (holders.isEmpty()) {
      long head = NodeJournal.head(link).position();
      holders = new NodeFields(link.get(path + "&atLeast=" + head).fields()).objects("data");
    }
    return holders.isEmpty() ? key.member() : id(holders.get(0));
  }

  private static MemberId id(NodeFields member) throws CommandFailure {
    return MemberId.parse(member.text("id"))
        .orElseThrow(() -> NodeAnswer.unexpected("no member has such an id"));
  }
}
