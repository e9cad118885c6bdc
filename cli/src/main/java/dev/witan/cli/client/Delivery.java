package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.NodeAnswer;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.envelope.Read;
import dev.witan.envelope.Receipt;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Brings a signed command to a node. The same bytes count once (CMD-2), so whatever stays without
 * an answer is sent again.
 */
final class Delivery {
  private static final int TRIES = 3;
  private static final int LOOKS = 20;
  private static final long PAUSE_MS = 250;
  private static final int ACCEPTED_LATER = 202;
  private static final int BUSY = 503;

  private final NodeLink link;
  private final PublicKey node;
  private final Hash256 command;
  private boolean mayHaveArrived;

  Delivery(NodeLink link, PublicKey node, Hash256 command) {
    this.link = link;
    this.node = node;
    this.command = command;
  }

  /** The node's receipt, which is the node's and of this command. */
  Receipt of(byte[] envelope, List<byte[]> contents, Optional<String> setup)
      throws CommandFailure, ServerProblem {
    String boundary = "witan-" + command;
    boolean isAlone = contents.isEmpty();
    String type =
        isAlone
            ? "application/vnd.witan.command+json"
            : "multipart/form-data; boundary=" + boundary;
    byte[] body = isAlone ? envelope : form(boundary, envelope, contents);
    NodeAnswer answer = sent(type, body, setup);
    for (int look = 0; answer.status() == ACCEPTED_LATER && look < LOOKS; look++) {
      pause();
      NodeAnswer later = link.get("/v1/commands/" + command, NodeLink.ANSWER_BYTES_MAX);
      answer = later.isGood() ? later : answer;
    }
    if (answer.status() == ACCEPTED_LATER) {
      throw fateUnknown();
    }
    return receipt(answer.bytes());
  }

  private NodeAnswer sent(String type, byte[] body, Optional<String> setup)
      throws CommandFailure, ServerProblem {
    for (int left = TRIES - 1; true; left--) {
      try {
        NodeAnswer answer = link.post("/v1/commands", type, body, setup);
        if (answer.status() != BUSY || left == 0) {
          return answer.good();
        }
      } catch (IOException e) {
        mayHaveArrived |= !isNeverSent(e);
        if (left == 0) {
          throw mayHaveArrived ? fateUnknown() : link.unreachable(e);
        }
      }
      pause();
    }
  }

  private static boolean isNeverSent(IOException failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
  }

  private CommandFailure fateUnknown() {
    return new CommandFailure(
        Exit.FATE_UNKNOWN,
        "fate-unknown",
        "the node has the command, perhaps, and gave no receipt; ask it later: witan api GET"
            + " /v1/commands/"
            + command);
  }

  private Receipt receipt(byte[] bytes) throws CommandFailure {
    Read<Receipt> read = Receipt.parse(bytes);
    if (read.problem() != null) {
      throw NodeAnswer.unexpected("it is no receipt: " + read.problem());
    }
    Receipt receipt = read.value();
    if (!receipt.command().equals(command)) {
      throw NodeAnswer.unexpected("the receipt is for another command");
    }
    if (!receipt.isSignedBy(node)) {
      throw NodeAnswer.unexpected("the receipt is not signed by the node's key");
    }
    return receipt;
  }

  private static byte[] form(String boundary, byte[] envelope, List<byte[]> contents) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    part(form, boundary, "envelope", envelope);
    contents.forEach(content -> part(form, boundary, "content", content));
    form.writeBytes(ascii("--" + boundary + "--\r\n"));
    return form.toByteArray();
  }

  private static void part(ByteArrayOutputStream form, String boundary, String name, byte[] bytes) {
    form.writeBytes(
        ascii(
            "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
    form.writeBytes(bytes);
    form.writeBytes(ascii("\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
