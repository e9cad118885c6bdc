package dev.witan.readmodel.query;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.Parameter;
import dev.witan.readmodel.view.ArtifactFile;
import dev.witan.readmodel.view.AttachmentView;
import dev.witan.readmodel.view.BlockView;
import dev.witan.readmodel.view.PaymentView;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What only some posts carry, read from the fields of their command. */
record PostDetail(
    List<AttachmentView> attachments, Optional<Block> block, Optional<Artifact> artifact) {
  private static final PostDetail NONE =
      new PostDetail(List.of(), Optional.empty(), Optional.empty());

  /** What these fields say; null for a post that carries nothing. */
  static PostDetail of(byte[] fields) {
    if (fields == null) {
      return NONE;
    }
    Json.Fields json = (Json.Fields) JsonParser.parse(fields).value();
    PublishPost command =
        (PublishPost) CommandCodec.read("post.publish", json, Names.IDS).command();
    List<AttachmentView> attachments = new ArrayList<>();
    command
        .attachments()
        .forEach(
            file ->
                attachments.add(
                    new AttachmentView(file.hash().toString(), file.bytes(), file.type())));
    return new PostDetail(List.copyOf(attachments), command.block(), command.artifact());
  }

  /** The block, or null. */
  BlockView blockView(Reading reading) {
    return block.map(that -> view(reading, that)).orElse(null);
  }

  /** The artifact's names, or null. */
  ArtifactFile artifactFile() {
    return artifact.map(that -> new ArtifactFile(that.name(), that.version())).orElse(null);
  }

  private static BlockView view(Reading reading, Block block) {
    Map<String, Object> set = new TreeMap<>();
    block.set().forEach((parameter, value) -> set.put(parameter.text(), value(parameter, value)));
    block.artifacts().forEach((name, post) -> set.put("artifact." + name, post.toString()));
    List<PaymentView> payments = new ArrayList<>();
    for (Payment payment : block.payments()) {
      long member = reading.memberNumber(payment.to().toString());
      payments.add(new PaymentView(reading.member(member), Long.toString(payment.amount())));
    }
    return new BlockView(set, block.treasurers(), List.copyOf(payments), block.delay());
  }

  /** A parameter's value as JSON has it: an integer or a truth value. */
  static Object value(Parameter parameter, long value) {
    if (parameter.type() == Parameter.Type.BOOLEAN) {
      return value == 1;
    }
    return value;
  }
}
