package dev.witan.forum;

import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A post's id: the SHA-256 of the canonical JSON of its content, without time and signer. Fields
 * that only a proposal or an artifact has are left out elsewhere; a missing reply or superseded
 * post is null.
 */
public final class PostContent {
  /** The word that stands for the incinerator among citations. */
  public static final String INCINERATOR = "incinerator";

  private PostContent() {}

  /** The id of the post that this command publishes. */
  public static Hash256 id(PublishPost post) {
    return id(post, post.citations());
  }

  /** The id that the post would have with these citations. */
  static Hash256 id(PublishPost post, List<Citation> citations) {
    JsonWriter json = new JsonWriter().object();
    writeAttachments(json.name("attachments"), post.attachments());
    writeAuthors(json.name("authors"), post.authors());
    json.name("bodyHash").hash(post.bodyHash());
    writeCitations(json.name("citations"), citations);
    post.block().ifPresent(block -> json.name("delay").integer(block.delay()));
    json.name("kind").text(post.kind().word());
    post.artifact().ifPresent(artifact -> json.name("name").text(artifact.name()));
    post.block().ifPresent(block -> writePayments(json.name("payments"), block.payments()));
    writeLink(json.name("replyTo"), post.replyTo());
    post.block().ifPresent(block -> writeSet(json.name("set"), block));
    writeLink(json.name("supersedes"), post.supersedes());
    json.name("title").text(post.title());
    post.block().ifPresent(block -> writeTexts(json.name("treasurers"), block.treasurers()));
    post.artifact().ifPresent(artifact -> json.name("version").text(artifact.version()));
    return json.endObject().sha256();
  }

  /** Writes authors as a list of {@code {member, weight}}. */
  public static void writeAuthors(JsonWriter json, List<Author> authors) {
    json.array();
    for (Author author : authors) {
      json.object().name("member").text(author.member().toString());
      json.name("weight").integer(author.weight()).endObject();
    }
    json.endArray();
  }

  /** Writes citations as a list of {@code {post, weight}}. */
  public static void writeCitations(JsonWriter json, List<Citation> citations) {
    json.array();
    for (Citation citation : citations) {
      json.object().name("post");
      if (citation.post().isPresent()) {
        json.hash(citation.post().get());
      } else {
        json.text(INCINERATOR);
      }
      json.name("weight").integer(citation.weight()).endObject();
    }
    json.endArray();
  }

  /** Writes attachments as a list of {@code {bytes, hash, type}}. */
  public static void writeAttachments(JsonWriter json, List<Attachment> attachments) {
    json.array();
    for (Attachment attachment : attachments) {
      json.object().name("bytes").integer(attachment.bytes());
      json.name("hash").hash(attachment.hash());
      json.name("type").text(attachment.type()).endObject();
    }
    json.endArray();
  }

  /** Writes payments as a list of {@code {amount, to}}. */
  public static void writePayments(JsonWriter json, List<Payment> payments) {
    json.array();
    for (Payment payment : payments) {
      json.object().name("amount").amount(payment.amount());
      json.name("to").text(payment.to().toString()).endObject();
    }
    json.endArray();
  }

  /** Writes what a block sets as an object of parameter names and values. */
  public static void writeSet(JsonWriter json, Block block) {
    Map<String, Object> byName = new TreeMap<>();
    block
        .set()
        .forEach((parameter, value) -> byName.put(parameter.text(), valueOf(parameter, value)));
    block.artifacts().forEach((name, post) -> byName.put("artifact." + name, post));
    json.object();
    byName.forEach(
        (name, value) -> {
          json.name(name);
          if (value instanceof Hash256 post) {
            json.hash(post);
          } else if (value instanceof Boolean truth) {
            json.bool(truth);
          } else {
            json.integer((Long) value);
          }
        });
    json.endObject();
  }

  /** Writes a list of texts. */
  public static void writeTexts(JsonWriter json, List<String> texts) {
    json.array();
    texts.forEach(json::text);
    json.endArray();
  }

  private static Object valueOf(Parameter parameter, Long value) {
    return parameter.type() == Parameter.Type.BOOLEAN ? (Object) (value == 1) : value;
  }

  private static void writeLink(JsonWriter json, Optional<Hash256> post) {
    if (post.isPresent()) {
      json.hash(post.get());
    } else {
      json.nothing();
    }
  }
}
