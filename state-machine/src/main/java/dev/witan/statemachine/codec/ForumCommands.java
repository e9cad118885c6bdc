package dev.witan.statemachine.codec;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The commands of the forum as JSON. The body of a post stands as its hash and length. */
final class ForumCommands {
  private static final String ARTIFACT = "artifact.";

  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>(
              "post.publish", PublishPost.class, ForumCommands::write, ForumCommands::read));

  private ForumCommands() {}

  private static void write(PublishPost command, JsonWriter json) {
    PostContent.writeAttachments(json.name("attachments"), command.attachments());
    writeAuthors(json.name("authors"), command.authors());
    json.name("body").object().name("bytes").integer(command.bodyBytes());
    json.name("hash").hash(command.bodyHash()).endObject();
    PostContent.writeCitations(json.name("citations"), command.citations());
    command.block().ifPresent(block -> json.name("delay").integer(block.delay()));
    json.name("kind").text(command.kind().word());
    command.artifact().ifPresent(artifact -> json.name("name").text(artifact.name()));
    command
        .block()
        .ifPresent(block -> PostContent.writePayments(json.name("payments"), block.payments()));
    command.replyTo().ifPresent(post -> json.name("replyTo").hash(post));
    command.block().ifPresent(block -> PostContent.writeSet(json.name("set"), block));
    command.supersedes().ifPresent(post -> json.name("supersedes").hash(post));
    json.name("title").text(command.title());
    command
        .block()
        .ifPresent(block -> PostContent.writeTexts(json.name("treasurers"), block.treasurers()));
    command.artifact().ifPresent(artifact -> json.name("version").text(artifact.version()));
  }

  /** Unlike in the content of a post, the countersignatures stand here too. */
  private static void writeAuthors(JsonWriter json, List<Author> authors) {
    json.array();
    for (Author author : authors) {
      json.object();
      author.consent().ifPresent(consent -> json.name("key").text(consent.key().toString()));
      json.name("member").text(author.member().toString());
      author.consent().ifPresent(consent -> json.name("sig").text(consent.signature().toString()));
      json.name("weight").integer(author.weight()).endObject();
    }
    json.endArray();
  }

  private static Author readAuthor(FieldReader item) {
    Optional<Consent> consent =
        item.has("key") || item.has("sig")
            ? Optional.of(new Consent(item.key("key"), item.signature("sig")))
            : Optional.empty();
    return new Author(item.member("member"), item.integer("weight"), consent);
  }

  private static PublishPost read(FieldReader fields) {
    FieldReader body = fields.object("body");
    Hash256 bodyHash = body.hash("hash");
    long bodyBytes = body.count("bytes");
    body.close();
    return new PublishPost(
        readKind(fields),
        fields.textOr("title", ""),
        bodyHash,
        bodyBytes,
        fields.list("authors", ForumCommands::readAuthor),
        fields.list("citations", ForumCommands::readCitation),
        fields.optional("replyTo", fields::post),
        fields.optional("supersedes", fields::post),
        fields.list(
            "attachments",
            item -> new Attachment(item.hash("hash"), item.count("bytes"), item.text("type"))),
        readBlock(fields),
        readArtifact(fields));
  }

  private static PostKind readKind(FieldReader fields) {
    Optional<PostKind> kind = PostKind.ofWord(fields.text("kind"));
    return kind.isPresent()
        ? kind.get()
        : fields.fail(
            "kind",
            "expected discussion, evidence, proposal, review or artifact",
            PostKind.DISCUSSION);
  }

  private static Citation readCitation(FieldReader item) {
    Optional<Hash256> post =
        item.text("post").equals(PostContent.INCINERATOR)
            ? Optional.empty()
            : Optional.of(item.post("post"));
    return new Citation(post, item.integer("weight"));
  }

  private static Optional<Block> readBlock(FieldReader fields) {
    if (!fields.has("set")
        && !fields.has("treasurers")
        && !fields.has("payments")
        && !fields.has("delay")) {
      return Optional.empty();
    }
    SortedMap<Parameter, Long> set = new TreeMap<>();
    SortedMap<String, Hash256> artifacts = new TreeMap<>();
    if (fields.has("set")) {
      readSet(fields.object("set"), set, artifacts);
    }
    return Optional.of(
        new Block(
            set,
            artifacts,
            fields.texts("treasurers"),
            fields.list("payments", item -> new Payment(item.member("to"), item.amount("amount"))),
            fields.has("delay") ? fields.count("delay") : 0));
  }

  private static void readSet(
      FieldReader fields, SortedMap<Parameter, Long> set, SortedMap<String, Hash256> artifacts) {
    for (String name : fields.names()) {
      if (name.startsWith(ARTIFACT)) {
        artifacts.put(name.substring(ARTIFACT.length()), fields.post(name));
      } else {
        BodyCommands.readValue(fields, name)
            .ifPresent(item -> set.put(item.getKey(), item.getValue()));
      }
    }
    fields.close();
  }

  private static Optional<Artifact> readArtifact(FieldReader fields) {
    return fields.has("name") || fields.has("version")
        ? Optional.of(new Artifact(fields.textOr("name", ""), fields.textOr("version", "")))
        : Optional.empty();
  }
}
