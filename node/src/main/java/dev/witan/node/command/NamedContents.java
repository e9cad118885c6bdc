package dev.witan.node.command;

import static dev.witan.node.command.CommandRejection.CONTENT_LENGTH;
import static dev.witan.node.command.CommandRejection.CONTENT_MISSING;
import static dev.witan.node.command.CommandRejection.CONTENT_NOT_TEXT;
import static dev.witan.node.command.CommandRejection.CONTENT_UNNAMED;

import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contents that a command names by hash and length: the body of a post and its attachments. */
public final class NamedContents {
  private NamedContents() {}

  /** One content that a command names. */
  public record Named(Hash256 hash, long bytes) {}

  /** What this command names, in its order; the first of a post is its body. */
  public static List<Named> of(Command command) {
    List<Named> named = new ArrayList<>();
    if (command instanceof PublishPost post) {
      named.add(new Named(post.bodyHash(), post.bodyBytes()));
      for (Attachment attachment : post.attachments()) {
        named.add(new Named(attachment.hash(), attachment.bytes()));
      }
    }
    return named;
  }

  /** Contents by their hashes, each once, in the order in which they came. */
  static Map<Hash256, byte[]> byHash(List<byte[]> contents) {
    Map<Hash256, byte[]> byHash = new LinkedHashMap<>();
    for (byte[] content : contents) {
      byHash.put(Hash256.of(content), content);
    }
    return byHash;
  }

  /** Whether exactly what the command names has come. */
  static Optional<Rejection> check(Command command, Map<Hash256, byte[]> contents) {
    Map<Hash256, byte[]> sent = new LinkedHashMap<>(contents);
    List<Named> named = of(command);
    for (Named one : named) {
      byte[] content = sent.get(one.hash());
      if (content == null) {
        return Optional.of(CONTENT_MISSING.rejection(one.hash()));
      }
      if (content.length != one.bytes()) {
        return Optional.of(CONTENT_LENGTH.rejection(one.hash() + ": " + content.length + " bytes"));
      }
    }
    if (!named.isEmpty() && !isText(sent.get(named.get(0).hash()))) {
      return Optional.of(CONTENT_NOT_TEXT.rejection(named.get(0).hash()));
    }
    named.forEach(one -> sent.remove(one.hash()));
    return sent.isEmpty()
        ? Optional.empty()
        : Optional.of(CONTENT_UNNAMED.rejection(sent.keySet().iterator().next()));
  }

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
