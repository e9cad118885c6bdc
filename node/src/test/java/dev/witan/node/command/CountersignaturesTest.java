package dev.witan.node.command;

import static dev.witan.node.command.CheckStage.ADA;
import static dev.witan.node.command.CheckStage.BOB;
import static dev.witan.node.command.CheckStage.BODY;
import static dev.witan.node.command.CheckStage.TEXT;
import static dev.witan.node.command.CheckStage.post;
import static dev.witan.node.command.CheckStage.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Countersignature;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Goal: nobody is spoken for who has not signed (FORUM-1, MEMBER-1, MEMBER-2). */
final class CountersignaturesTest {
  private static final String MISSING = "countersignature-missing";
  private static final String WRONG = "countersignature-wrong";
  private static final BodyId OTHER_BODY = BodyId.of(Hash256.ofText("another body"));

  /** The point of order 1: anybody can sign for it. */
  private static final PublicKey UNSOUND = PublicKey.of(unit());

  private static byte[] unit() {
    byte[] unit = new byte[32];
    unit[0] = 1;
    return unit;
  }

  @Test
  void shouldWantACountersignatureOfEachOtherAuthor() {
    assertThat(published(Optional.empty())).isEqualTo(MISSING);
    assertThat(published(consent(BOB, BODY, postId(), BOB.key()))).isEqualTo("ok");
    assertThat(published(consent(ADA, BODY, postId(), BOB.key()))).isEqualTo(WRONG);
    assertThat(published(consent(BOB, BODY, postId(), ADA.key()))).isEqualTo(WRONG);
    assertThat(published(consent(BOB, OTHER_BODY, postId(), BOB.key()))).isEqualTo(WRONG);
    assertThat(published(consent(BOB, BODY, Hash256.ofText("another post"), BOB.key())))
        .isEqualTo(WRONG);
    assertThat(published(consent(BOB, BODY, postId(), UNSOUND))).isEqualTo(WRONG);
  }

  /** The signer has signed the whole command; what it adds must be good all the same. */
  @Test
  void shouldWantNoneOfTheSigner() {
    assertThat(sent(ADA, post(List.of(new Author(ADA.id(), 1)), List.of()), TEXT)).isEqualTo("ok");
    assertThat(sent(BOB, post(List.of(new Author(ADA.id(), 1)), List.of()), TEXT))
        .isEqualTo(MISSING);
    Author wrong = new Author(ADA.id(), 1, Optional.of(new Consent(ADA.key(), garbage())));
    assertThat(sent(ADA, post(List.of(wrong), List.of()), TEXT)).isEqualTo(WRONG);
  }

  /** Each of many authors is looked at, wherever it stands. */
  @Test
  void shouldLookAtEveryAuthor() {
    for (int missing = 1; missing < 6; missing++) {
      List<Signer> others = new ArrayList<>();
      List<Author> plain = new ArrayList<>(List.of(new Author(ADA.id(), 10)));
      for (int i = 1; i < 6; i++) {
        others.add(new Signer("author" + i));
        plain.add(new Author(others.get(i - 1).id(), 10));
      }
      Hash256 id = PostContent.id(post(plain, List.of()));
      List<Author> signed = new ArrayList<>(plain);
      for (int i = 1; i < 6; i++) {
        Signer other = others.get(i - 1);
        signed.set(i, new Author(other.id(), 10, consent(other, BODY, id, other.key())));
      }
      assertThat(sent(ADA, post(signed, List.of()), TEXT)).isEqualTo("ok");
      List<Author> without = new ArrayList<>(signed);
      without.set(missing, plain.get(missing));
      assertThat(sent(ADA, post(without, List.of()), TEXT)).isEqualTo(MISSING);
      Signer forged = others.get(missing - 1);
      List<Author> wrong = new ArrayList<>(signed);
      Optional<Consent> byAda = consent(ADA, BODY, id, forged.key());
      wrong.set(missing, new Author(forged.id(), 10, byAda));
      assertThat(sent(ADA, post(wrong, List.of()), TEXT)).isEqualTo(WRONG);
      Collections.swap(signed, missing, 0); // Another order is another post.
      assertThat(sent(ADA, post(signed, List.of()), TEXT)).isEqualTo(WRONG);
    }
  }

  @Test
  void shouldWantTheSponsorsSignature() {
    assertThat(sponsored(Optional.empty())).isEqualTo(MISSING);
    assertThat(sponsored(sponsor(BODY, BOB.id(), ADA.key(), "ada", BOB))).isEqualTo("ok");
    assertThat(sponsored(sponsor(BODY, BOB.id(), ADA.key(), "ada", ADA))).isEqualTo(WRONG);
    assertThat(sponsored(sponsor(OTHER_BODY, BOB.id(), ADA.key(), "ada", BOB))).isEqualTo(WRONG);
    assertThat(sponsored(sponsor(BODY, ADA.id(), ADA.key(), "ada", BOB))).isEqualTo(WRONG);
    assertThat(sponsored(sponsor(BODY, BOB.id(), BOB.key(), "ada", BOB))).isEqualTo(WRONG);
    assertThat(sponsored(sponsor(BODY, BOB.id(), ADA.key(), "eve", BOB))).isEqualTo(WRONG);
    assertThat(sent(ADA, Founding.registration(ADA))).isEqualTo("ok");
  }

  @Test
  void shouldWantTheProofOfANewKey() {
    assertThat(sent(ADA, new AddKey(BOB.key()))).isEqualTo(MISSING);
    assertThat(added(BODY, ADA.id(), BOB.key(), BOB)).isEqualTo("ok");
    assertThat(added(BODY, ADA.id(), BOB.key(), ADA)).isEqualTo(WRONG);
    assertThat(added(OTHER_BODY, ADA.id(), BOB.key(), BOB)).isEqualTo(WRONG);
    assertThat(added(BODY, BOB.id(), BOB.key(), BOB)).isEqualTo(WRONG);
    assertThat(added(BODY, ADA.id(), ADA.key(), BOB)).isEqualTo(WRONG);
  }

  @Test
  void shouldRefuseKeysThatProveNothing() {
    Hash256 hash = Hash256.ofText("next");
    assertThat(sent(ADA, new RecoverKey(ADA.key(), BOB.key(), hash))).isEqualTo("ok");
    assertThat(sent(ADA, new RecoverKey(ADA.key(), UNSOUND, hash))).isEqualTo("key-unsound");
    assertThat(founded(BOB.key(), ADA.key())).isEqualTo("ok");
    assertThat(founded(UNSOUND, ADA.key())).isEqualTo("key-unsound");
    assertThat(founded(BOB.key(), UNSOUND)).isEqualTo("key-unsound");
  }

  private static PublishPost unsigned() {
    return post(List.of(new Author(ADA.id(), 400_000), new Author(BOB.id(), 600_000)), List.of());
  }

  private static Hash256 postId() {
    return PostContent.id(unsigned());
  }

  private static String published(Optional<Consent> consent) {
    Author ada = new Author(ADA.id(), 400_000);
    Author bob = new Author(BOB.id(), 600_000, consent);
    return sent(ADA, post(List.of(ada, bob), List.of()), TEXT);
  }

  private static Optional<Consent> consent(
      Signer signer, BodyId body, Hash256 post, PublicKey key) {
    return Optional.of(new Consent(key, signer.sign(Countersignature.coauthor(body, post))));
  }

  private static Optional<Signature> sponsor(
      BodyId body, MemberId sponsor, PublicKey key, String handle, Signer signer) {
    return Optional.of(signer.sign(Countersignature.sponsor(body, sponsor, key, handle)));
  }

  private static String sponsored(Optional<Signature> signature) {
    Sponsor sponsor = new Sponsor(BOB.id(), BOB.key(), signature);
    return sent(
        ADA, new RegisterMember("ada", ADA.key(), "", Optional.empty(), Optional.of(sponsor)));
  }

  private static String added(BodyId body, MemberId member, PublicKey key, Signer signer) {
    Signature proof = signer.sign(Countersignature.addedKey(body, member, key));
    return sent(ADA, new AddKey(BOB.key(), Optional.of(proof)));
  }

  private static String founded(PublicKey node, PublicKey second) {
    List<Treasurer> treasurers =
        List.of(new Treasurer("ada", ADA.key()), new Treasurer("second", second));
    return sent(ADA, new FoundBody("b", node, treasurers, new TreeMap<>(), false));
  }

  private static Signature garbage() {
    return new Signature(Hash256.ofText("r"), Hash256.ofText("s"));
  }
}
