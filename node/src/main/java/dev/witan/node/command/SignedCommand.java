package dev.witan.node.command;

import dev.witan.statemachine.Submission;
import java.util.List;

/**
 * A command whose signatures and contents were checked.
 *
 * @param submission what the machine decides
 * @param envelope the canonical bytes of the envelope, as the journal keeps them; not to be changed
 * @param contents the contents that came with it, each once; not to be changed
 */
public record SignedCommand(Submission submission, byte[] envelope, List<byte[]> contents) {
  /** How much memory it takes, but for a little. */
  public long bytes() {
    return bytes(envelope, contents);
  }

  /** The bytes of an envelope and of what came with it. */
  public static long bytes(byte[] envelope, List<byte[]> contents) {
    long bytes = envelope.length;
    for (byte[] content : contents) {
      bytes += content.length;
    }
    return bytes;
  }
}
