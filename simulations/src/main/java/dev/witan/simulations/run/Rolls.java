package dev.witan.simulations.run;

import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Signature;
import dev.witan.kernel.Split;
import dev.witan.simulations.society.Trait;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes the rolls of founders, and the post that the founding's pool judges. */
final class Rolls {
  /** How many people one roll has at most (FORUM-1). */
  static final int AUTHORS_MAX = 100;

  private final World world;

  Rolls(World world) {
    this.world = world;
  }

  /** The REP that the setting gives to a person, in micro-units. */
  static long rep(Citizen citizen) {
    return World.micro(citizen.trait(Trait.REP));
  }

  /** Publishes everything and returns the post to be judged. */
  Hash256 publish(List<Citizen> holders) {
    List<Hash256> rolls = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    for (int from = 0; from < holders.size(); from += AUTHORS_MAX) {
      List<Citizen> some = holders.subList(from, Math.min(holders.size(), from + AUTHORS_MAX));
      rolls.add(roll(some, rolls.size() + 1));
      totals.add(some.stream().mapToLong(Rolls::rep).sum());
    }
    return rolls.size() == 1 ? rolls.get(0) : founding(holders.get(0), rolls, totals);
  }

  private Hash256 roll(List<Citizen> some, int number) {
    long[] weights = Split.split(Ppm.ONE, some.stream().mapToLong(Rolls::rep).toArray());
    List<Citizen> people = new ArrayList<>();
    List<Author> authors = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        people.add(some.get(i));
        authors.add(new Author(some.get(i).person().id(), weights[i]));
      }
    }
    return publish(people, "Roll of founders " + number, authors, List.of());
  }

  private Hash256 founding(Citizen founder, List<Hash256> rolls, List<Long> totals) {
    long[] weights = Split.split(Ppm.ONE, totals.stream().mapToLong(Long::longValue).toArray());
    List<Citation> citations = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        citations.add(new Citation(Optional.of(rolls.get(i)), weights[i]));
      }
    }
    List<Author> authors = List.of(new Author(founder.person().id(), Ppm.ONE));
    return publish(List.of(founder), "Founding", authors, citations);
  }

  private Hash256 publish(
      List<Citizen> people, String title, List<Author> authors, List<Citation> citations) {
    byte[] text =
        (title + " of " + world.setting().title() + ".\n").getBytes(StandardCharsets.UTF_8);
    Hash256 id = PostContent.id(World.post(PostKind.DISCUSSION, title, text, authors, citations));
    PublishPost signed =
        World.post(PostKind.DISCUSSION, title, text, consented(people, authors, id), citations);
    if (!world.publish(people.get(0), signed, text)) {
      throw new FoundingRefused(world.refusals().toString());
    }
    return id;
  }

  /** FORUM-1: every author but the signer, who is the first, countersigns. */
  private List<Author> consented(List<Citizen> people, List<Author> authors, Hash256 post) {
    byte[] bytes = Countersignature.coauthor(world.modules().body().id(), post);
    List<Author> consented = new ArrayList<>(authors);
    for (int i = 1; i < consented.size(); i++) {
      Author author = consented.get(i);
      byte[] secret = world.body().keys().secret(people.get(i).person().key());
      Signature signature = Signature.of(Ed25519.sign(secret, bytes));
      Consent consent = new Consent(people.get(i).person().key(), signature);
      consented.set(i, new Author(author.member(), author.weight(), Optional.of(consent)));
    }
    return consented;
  }
}
