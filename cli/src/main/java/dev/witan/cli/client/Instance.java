package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.NodeAnswer;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Limits;
import dev.witan.kernel.PublicKey;
import java.util.Optional;

/**
 * What a node says of itself.
 *
 * @param body nothing before its founding
 * @param node the key that signs its receipts
 * @param time its clock, in milliseconds since the epoch
 */
record Instance(Optional<BodyId> body, PublicKey node, long time) {
  static Instance of(NodeLink link) throws CommandFailure, ServerProblem {
    NodeFields fields = new NodeFields(link.get("/v1/instance").fields());
    Optional<String> named = fields.optionalText("body");
    Optional<BodyId> body = named.flatMap(BodyId::parse);
    Optional<PublicKey> node = PublicKey.parse(fields.text("node"));
    long time = fields.count("time");
    if (named.isPresent() != body.isPresent()
        || node.isEmpty()
        || time > Limits.TIME_MAX - Limits.EXPIRY_AHEAD_MAX_MS) {
      throw NodeAnswer.unexpected("its body, its key or its time cannot be one");
    }
    return new Instance(body, node.get(), time);
  }
}
