package dev.witan.systemtests.rules.tables;

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
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Signature;
import dev.witan.systemtests.rules.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes posts of rows: {@code post.publish NAME KIND} and fields; the title is the name. */
final class TablePosts {
  private static final String ITSELF = "itself";

  private final TableNames names;

  TablePosts(TableNames names) {
    this.names = names;
  }

  PublishPost publish(Row row) {
    row.allows(
        5,
        "authors",
        "cites",
        "title",
        "bytes",
        "files",
        "reply",
        "supersedes",
        "set",
        "artifacts",
        "treasurers",
        "pays",
        "delay",
        "artifact");
    PublishPost without = publish(row, new Hash256(0, 0, 0, 0), false);
    return publish(row, PostContent.id(without), true);
  }

  /** The only way to cite oneself: by the id that the post had without that citation. */
  private PublishPost publish(Row row, Hash256 itself, boolean withItself) {
    List<Citation> citations = new ArrayList<>();
    for (Map.Entry<String, String> pair : row.pairs("cites")) {
      long weight = pair.getValue().isEmpty() ? 1 : Long.parseLong(pair.getValue());
      if (withItself || !pair.getKey().equals(ITSELF)) {
        citations.add(new Citation(target(pair.getKey(), itself), weight));
      }
    }
    return new PublishPost(
        PostKind.ofWord(row.word(4)).orElseThrow(),
        row.text("title", row.word(3)),
        Hash256.ofText(row.word(3)),
        row.number("bytes", 0),
        authors(row),
        citations,
        Optional.ofNullable(row.fields().get("reply")).map(names::post),
        Optional.ofNullable(row.fields().get("supersedes")).map(names::post),
        files(row),
        block(row),
        artifact(row));
  }

  private Optional<Hash256> target(String name, Hash256 itself) {
    if (name.equals(PostContent.INCINERATOR)) {
      return Optional.empty();
    }
    return Optional.of(name.equals(ITSELF) ? itself : names.post(name));
  }

  /** The signer alone, or pairs of handle (with the key that countersigned) and weight. */
  private List<Author> authors(Row row) {
    if (!row.fields().containsKey("authors")) {
      return List.of(new Author(names.member(row.word(1).split("/")[0]), Ppm.ONE));
    }
    List<Author> authors = new ArrayList<>();
    for (Map.Entry<String, String> pair : row.pairs("authors")) {
      long weight = pair.getValue().isEmpty() ? 1 : Long.parseLong(pair.getValue());
      String[] named = pair.getKey().split("/"); // the handle, and whose key countersigned
      Hash256 word = Hash256.ofText("signature");
      Optional<Consent> consent =
          named.length == 1
              ? Optional.empty()
              : Optional.of(new Consent(Keys.key(named[1]), new Signature(word, word)));
      authors.add(new Author(names.member(named[0]), weight, consent));
    }
    return authors;
  }

  /** Pairs of length and media type. */
  private static List<Attachment> files(Row row) {
    List<Attachment> files = new ArrayList<>();
    for (Map.Entry<String, String> pair : row.pairs("files")) {
      String type = Row.plain(pair.getValue());
      files.add(new Attachment(Hash256.ofText("file"), Long.parseLong(pair.getKey()), type));
    }
    return files;
  }

  private Optional<Block> block(Row row) {
    if (List.of("set", "artifacts", "treasurers", "pays", "delay").stream()
        .noneMatch(row.fields()::containsKey)) {
      return Optional.empty();
    }
    Map<String, String> set = new TreeMap<>();
    row.pairs("set").forEach(pair -> set.put(pair.getKey(), pair.getValue()));
    SortedMap<String, Hash256> artifacts = new TreeMap<>();
    row.pairs("artifacts")
        .forEach(pair -> artifacts.put(pair.getKey(), names.post(pair.getValue())));
    List<Payment> payments = new ArrayList<>();
    for (Map.Entry<String, String> pair : row.pairs("pays")) {
      long amount = pair.getValue().isEmpty() ? 1 : Amount.of(pair.getValue());
      payments.add(new Payment(names.member(pair.getKey()), amount));
    }
    SortedMap<Parameter, Long> parameters = TableCommands.parameters(set);
    return Optional.of(
        new Block(parameters, artifacts, row.list("treasurers"), payments, row.number("delay", 0)));
  }

  private static Optional<Artifact> artifact(Row row) {
    if (!row.fields().containsKey("artifact")) {
      return Optional.empty();
    }
    Map.Entry<String, String> named = row.pairs("artifact").get(0);
    return Optional.of(new Artifact(named.getKey(), named.getValue()));
  }
}
