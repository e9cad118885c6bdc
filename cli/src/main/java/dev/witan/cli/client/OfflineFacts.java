package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.List;
import java.util.Optional;

/** What is known of a body without asking anybody: what was named, and what is remembered. */
record OfflineFacts(Optional<BodyId> named, KnownNodes known) implements BodyFacts {
  @Override
  public NodeLink link() throws CommandFailure {
    throw unknown("this command has to ask the node, and --offline asks nobody");
  }

  @Override
  public BodyId body() throws CommandFailure {
    if (named.isPresent()) {
      return named.get();
    }
    List<BodyId> remembered = known.bodies();
    if (remembered.size() != 1) {
      throw unknown(
          "name the body with --body wtn_...: of those that commands were sent to from here, "
              + (remembered.isEmpty() ? "none is" : remembered.size() + " are")
              + " remembered");
    }
    return remembered.get(0);
  }

  @Override
  public PublicKey nodeKey() throws CommandFailure {
    throw unknown("a founding names the key of its node, and --offline asks nobody for it");
  }

  /** This machine's clock: what is signed is valid for days, so minutes do not matter. */
  @Override
  public long now() {
    return System.currentTimeMillis();
  }

  @Override
  public MemberId member(String name) throws CommandFailure {
    return MemberId.parse(name)
        .orElseThrow(
            () ->
                unknown(
                    name + ": name members by their ids (m_...); --offline looks up no handle"));
  }

  @Override
  public MemberId holder(KeyOnDisk key) {
    return key.member();
  }

  private static CommandFailure unknown(String sentence) {
    return new CommandFailure(Exit.USAGE, "offline-unknown", sentence);
  }
}
