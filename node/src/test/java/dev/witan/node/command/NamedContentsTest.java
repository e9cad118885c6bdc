package dev.witan.node.command;

import static dev.witan.node.command.CheckStage.ADA;
import static dev.witan.node.command.CheckStage.BODY;
import static dev.witan.node.command.CheckStage.FOUNDING;
import static dev.witan.node.command.CheckStage.TEXT;
import static dev.witan.node.command.CheckStage.post;
import static dev.witan.node.command.CheckStage.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Hash256;
import dev.witan.node.stage.Founding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: with a command comes what it names, all of it and nothing else (FORUM-1). */
final class NamedContentsTest {
  private static final List<Author> ALONE = List.of(new Author(ADA.id(), 1_000_000));
  private static final byte[] PICTURE = {(byte) 0xff, 1, 2};

  @Test
  void shouldWantWhatThePostNames() {
    PublishPost plain = post(ALONE, List.of());
    assertThat(sent(ADA, plain, TEXT)).isEqualTo("ok");
    assertThat(sent(ADA, plain)).isEqualTo("content-missing");
    assertThat(sent(ADA, plain, PICTURE)).isEqualTo("content-missing");
    assertThat(sent(ADA, plain, TEXT, PICTURE)).isEqualTo("content-unnamed");
    PublishPost with = post(ALONE, List.of(attachment(PICTURE, 3)));
    assertThat(sent(ADA, with, PICTURE, TEXT)).isEqualTo("ok");
    assertThat(sent(ADA, with, TEXT)).isEqualTo("content-missing");
    assertThat(sent(ADA, post(ALONE, List.of(attachment(PICTURE, 4))), PICTURE, TEXT))
        .isEqualTo("content-length");
  }

  @Test
  void shouldWantTextAsTheBodyOfAPost() {
    assertThat(sent(ADA, Founding.post(ADA, "t", PICTURE), PICTURE)).isEqualTo("content-not-text");
    byte[] half = {(byte) 0xed, (byte) 0xa0, (byte) 0x80}; // Half of a surrogate pair.
    assertThat(sent(ADA, Founding.post(ADA, "t", half), half)).isEqualTo("content-not-text");
    byte[] empty = {};
    assertThat(sent(ADA, Founding.post(ADA, "t", empty), empty)).isEqualTo("ok");
    assertThat(sent(ADA, Founding.post(ADA, "t", empty))).isEqualTo("content-missing");
  }

  @Test
  void shouldTakeTheSameContentOnce_howeverOftenItIsNamedOrSent() {
    PublishPost twice =
        post(ALONE, List.of(attachment(PICTURE, 3), attachment(PICTURE, 3), attachment(TEXT, 4)));
    assertThat(sent(ADA, twice, TEXT, PICTURE)).isEqualTo("ok");
    Checked.Sound sound =
        (Checked.Sound)
            CommandCheck.sent(
                FOUNDING.sign(ADA, twice),
                List.of(TEXT, PICTURE, TEXT, PICTURE, TEXT),
                Optional.of(BODY));
    assertThat(sound.command().contents()).containsExactly(TEXT, PICTURE);
    assertThat(
            sent(
                ADA,
                post(ALONE, List.of(attachment(PICTURE, 3), attachment(PICTURE, 2))),
                TEXT,
                PICTURE))
        .isEqualTo("content-length");
  }

  @Test
  void shouldTakeNoContentWithOtherCommands() {
    assertThat(sent(ADA, Founding.registration(ADA))).isEqualTo("ok");
    assertThat(sent(ADA, Founding.registration(ADA), TEXT)).isEqualTo("content-unnamed");
  }

  private static Attachment attachment(byte[] content, long bytes) {
    return new Attachment(Hash256.of(content), bytes, "image/png");
  }
}
