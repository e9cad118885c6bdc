package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;

/** What has to be known of a body before a command to it can be signed. */
interface BodyFacts {
  /** The node that serves it. */
  NodeLink link() throws CommandFailure;

  /** The body. */
  BodyId body() throws CommandFailure;

  /** The key of the node itself. */
  PublicKey nodeKey() throws CommandFailure;

  /** The time, in milliseconds since the epoch. */
  long now();

  /** The id of the member with this id or handle, also when they joined a moment ago. */
  MemberId member(String name) throws CommandFailure, ServerProblem;

  /**
   * The member for whom this key speaks; the one who would register with it when it is nobody's.
   */
  MemberId holder(KeyOnDisk key) throws CommandFailure, ServerProblem;
}
