package dev.witan.node.sequencer;

import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.node.stage.Founding;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Posts with as many and as long attachments as there may be: eight MiB each. */
final class LongPosts {
  private LongPosts() {}

  /** The treasurer publishes the post with this number. */
  static Future<Answer> publish(Bench bench, int number) {
    byte[] text = Founding.utf8("text " + number);
    List<byte[]> contents = new ArrayList<>(List.of(text));
    List<Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < Limits.ATTACHMENTS_MAX; i++) {
      byte[] content = new byte[(int) Limits.ATTACHMENT_BYTES_MAX];
      content[0] = (byte) i;
      content[1] = (byte) number;
      contents.add(content);
      attachments.add(new Attachment(Hash256.of(content), content.length, "image/png"));
    }
    PublishPost post = with(Founding.post(bench.bank, "post " + number, text), attachments);
    return bench.send(bench.founding.sign(bench.bank, post), contents.toArray(new byte[0][]));
  }

  private static PublishPost with(PublishPost post, List<Attachment> attachments) {
    return new PublishPost(
        post.kind(),
        post.title(),
        post.bodyHash(),
        post.bodyBytes(),
        post.authors(),
        post.citations(),
        post.replyTo(),
        post.supersedes(),
        attachments,
        post.block(),
        post.artifact());
  }
}
