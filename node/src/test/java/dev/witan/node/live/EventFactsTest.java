package dev.witan.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.Side;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Goal: no number of ours gets out: followers see the ids that commands take. */
final class EventFactsTest {
  private final Set<String> topics = new TreeSet<>();
  private final EventFacts facts =
      new EventFacts(
          new Ids() {
            @Override
            public String member(int number) {
              return "m_" + number;
            }

            @Override
            public String post(int number) {
              return "post" + number;
            }
          },
          topics);

  @Test
  void shouldKnowWhatEveryNumberIs() {
    List<String> unknown = new ArrayList<>();
    for (EventType<?> type : EventCodec.ofCore().types()) {
      if (EventFacts.UNTOLD.contains(type.type())) {
        continue;
      }
      for (RecordComponent component : type.type().getRecordComponents()) {
        String name = component.getName();
        boolean isKnown =
            EventFacts.MEMBERS.contains(name)
                || EventFacts.ACCOUNTS.contains(name)
                || EventFacts.POSTS.contains(name)
                || EventFacts.NUMBERED.containsKey(name)
                || EventFacts.PLAIN.contains(name);
        if (component.getType() == int.class && !isKnown) {
          unknown.add(type.name() + "." + name);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void shouldTellOfAStake() {
    JsonObject json = facts.of(new PoolStaked(81, Side.FOR, 3, -1, 25));
    assertThat(json)
        .isEqualTo(
            new JsonObject()
                .put("pool", "pool_81")
                .put("side", "for")
                .put("holder", "m_3")
                .put("delegate", null)
                .put("amount", "25"));
    assertThat(topics).containsExactly("member:m_3", "pool:81");
  }

  @Test
  void shouldTellOfAPostWithAllThatItIsAbout() {
    Hash256 id = Hash256.ofText("post");
    JsonObject json =
        facts.of(
            new PostPublished(
                7,
                id,
                PostKind.REVIEW,
                1,
                List.of(new AuthorShare(1, 600_000), new AuthorShare(2, 400_000)),
                List.of(new CitedPost(5, 100), new CitedPost(-1, 50)),
                6,
                -1,
                100,
                1_000));
    assertThat(json.getString("post")).isEqualTo("post7");
    assertThat(json.getString("kind")).isEqualTo("review");
    assertThat(json.getJsonArray("citations").getJsonObject(1).getValue("post")).isNull();
    assertThat(json.getValue("supersedes")).isNull();
    assertThat(topics)
        .containsExactly("member:m_1", "member:m_2", "post:post5", "post:post6", "post:post7");
  }

  @Test
  void shouldWriteIdsAndKeysAsTexts() {
    PublicKey key = new PublicKey(Hash256.ofText("key"));
    Hash256 recovery = Hash256.ofText("recovery");
    JsonObject json =
        facts.of(
            new MemberRegistered(4, MemberId.of(key), "ada", "Ada", key, Optional.of(recovery)));
    assertThat(json)
        .isEqualTo(
            new JsonObject()
                .put("member", "m_4")
                .put("id", MemberId.of(key).toString())
                .put("handle", "ada")
                .put("name", "Ada")
                .put("key", key.toString())
                .put("recoveryHash", recovery.toString()));
  }

  @Test
  void shouldNameAccountsAndClauses() {
    JsonObject json = facts.of(new RepMoved(Account.OUTSIDE, 4, 9, Cause.of(Clause.POOL_8, 1, 2)));
    assertThat(json)
        .isEqualTo(
            new JsonObject()
                .put("from", "outside")
                .put("to", "m_4")
                .put("amount", "9")
                .put("clause", "POOL-8"));
  }
}
