package dev.witan.systemtests.rules.random;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Context;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolTerms;
import dev.witan.validationpool.Side;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: the audit sees each thing that it is there to see. Method: events that no machine would
 * emit, behind some that one would. Member 1 asks, 2 and 3 offer; 2 publishes post 0.
 */
final class JobAuditTest {
  private static final int ANYBODY = Context.NOBODY;

  private final JobAudit audit = new JobAudit();

  @BeforeEach
  void begin() {
    audit.note(new OfferMade(0, 2, List.of("sql", "c"), 1, 9_000, 5));
    audit.note(new OfferMade(1, 3, List.of("sql"), 2, 9_000, 0));
    audit.note(new OfferMade(2, 1, List.of("sql"), 2, 9_000, 0));
    audit.note(filed(0, "sql", 5, ANYBODY));
    audit.note(filed(1, "sql", 4, ANYBODY));
    audit.note(filed(2, "sql", 9, 3));
    audit.note(filed(3, "c", 9, ANYBODY));
    audit.note(
        new PostPublished(
            0,
            Hash256.ofText("post"),
            PostKind.EVIDENCE,
            2,
            List.of(new AuthorShare(2, 1_000_000)),
            List.of(),
            -1,
            -1,
            0,
            10));
  }

  private static RequestFiled filed(int request, String skill, long fee, int only) {
    return new RequestFiled(request, 1, skill, fee, 100, 1, only, 9_000);
  }

  private static JobDrawn drawn(int request, int offer) {
    return new JobDrawn(request, offer, 0, Draw.of(Hash256.ofText("seed"), 0, 1), 0, 1);
  }

  private void sees(String sentence, Event event) {
    assertThatThrownBy(() -> audit.note(event)).hasMessageContaining(sentence);
  }

  @Test
  void shouldTakeWhatTheRulesAllow() {
    assertThatCode(
            () -> {
              audit.note(drawn(0, 0));
              audit.note(new JobEnded(0));
              audit.note(drawn(0, 1));
              audit.note(drawn(2, 1));
              audit.note(new OfferEnded(1));
              audit.note(new OfferMade(3, 3, List.of("sql"), 1, 9_000, 0));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void shouldSeeADrawThatTheRulesForbid() {
    sees("the requester was drawn", drawn(0, 2));
    sees("a higher price", drawn(1, 0));
    sees("another skill", drawn(3, 1));
    sees("a direct request to somebody else", drawn(2, 0));
  }

  @Test
  void shouldSeeADrawOfThoseWhoHaveNoRoom() {
    audit.note(drawn(0, 0));
    sees("more jobs than it has room for", drawn(3, 0));
    sees("somebody has the job", drawn(0, 1));
  }

  @Test
  void shouldSeeADrawOfThoseWhoWereDrawnBefore() {
    audit.note(drawn(0, 0));
    audit.note(new JobEnded(0));
    sees("drawn before for this request", drawn(0, 0));
    sees("there is no such job", new JobEnded(0));
  }

  @Test
  void shouldSeeOffersThatAreNone() {
    sees("two offers of one member for one skill", new OfferMade(3, 2, List.of("c"), 1, 9_000, 0));
    audit.note(new OfferEnded(0));
    sees("it has ended already", new OfferEnded(0));
    sees("the offer is not active", drawn(0, 0));
  }

  @Test
  void shouldSeeVotesOfTheConflicted() {
    audit.note(opened(0));
    audit.note(staked(0, 1, ANYBODY));
    sees("the holder is conflicted", staked(0, 2, ANYBODY));
    sees("the delegate is conflicted", staked(0, 3, 2));
    audit.note(new PoolOpenedFor(opened(1), terms(PoolOwner.Kind.REQUEST, 1)));
    audit.note(staked(1, 3, ANYBODY));
    sees("the holder is conflicted", staked(1, 1, ANYBODY));
    sees("the delegate is conflicted", staked(1, 3, 2));
    audit.note(new PoolOpenedFor(opened(2), terms(PoolOwner.Kind.REFERENDUM, ANYBODY)));
    audit.note(staked(2, 2, ANYBODY));
  }

  private static PoolOpened opened(int pool) {
    return new PoolOpened(pool, 0, 2, 5, 1, 100, 0, 0, 9_000);
  }

  private static PoolTerms terms(PoolOwner.Kind kind, int conflicted) {
    int round = kind == PoolOwner.Kind.REFERENDUM ? 1 : 0;
    return new PoolTerms(new PoolOwner(kind, 0, round), conflicted, 0, 500_000, 0, 0);
  }

  private static PoolStaked staked(int pool, int holder, int delegate) {
    return new PoolStaked(pool, Side.FOR, holder, delegate, 1);
  }
}
