package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.RequestState;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.statemachine.Outcome;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: each thing of the data happens in the body as the documentation says. */
final class StackExchangeImportTest {
  private static final String A = "&lt;a&gt;";
  private static final long COIN = 1_000_000;

  @TempDir private Path folder;

  private final Dumps dumps =
      new Dumps().user(1, "Ann", 10).user(2, "Bob", 20).user(3, "Cid", 30).user(4, "Dan", 40);
  private final List<String> acts = new ArrayList<>();
  private StackExchangeImport imported;

  private StackExchangeReport run() {
    return run(StackExchangeSettings.USUAL);
  }

  private StackExchangeReport run(StackExchangeSettings settings) {
    imported = new StackExchangeImport(dumps.read(folder), settings);
    imported.run(
        new ImportObserver() {
          @Override
          public void submitted(long time, String actor, Command command, Outcome outcome) {
            String act = command.getClass().getSimpleName();
            acts.add(Instant.ofEpochMilli(time) + " " + actor + " " + act);
          }
        });
    return ReportMaker.report(imported);
  }

  /** Whatever the data: nothing is unaccounted for. */
  @AfterEach
  void shouldHaveNoFault() {
    assertThat(imported.faults().list()).isEmpty();
  }

  private long leftOut(LeftOut cause) {
    return imported.leftOut().all().get(cause);
  }

  private List<String> acts(Class<?>... commands) {
    List<String> words = new ArrayList<>();
    for (Class<?> command : commands) {
      words.add(" " + command.getSimpleName());
    }
    return acts.stream().filter(act -> words.stream().anyMatch(act::endsWith)).toList();
  }

  @Test
  void shouldMatchAndJudgeTheFirstAnswerBySomebodyElse() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .answer(2, 1, "2020-01-01T11", 1, "mine")
        .answer(3, 1, "2020-01-01T12", 2, "first")
        .answer(4, 1, "2020-01-01T13", 3, "second")
        .question(5, "2020-01-02T10", 3, A, "")
        .answer(6, 5, "2020-01-02T12", 2, "again");
    StackExchangeReport report = run();
    assertThat(
            acts(
                FileRequest.class,
                MakeOffer.class,
                AcceptRequest.class,
                SubmitEvidence.class,
                OpenPool.class))
        .containsExactly(
            "2020-01-01T10:00:00Z ann FileRequest",
            "2020-01-01T11:00:00Z ann OpenPool",
            "2020-01-01T11:59:59Z bob MakeOffer",
            "2020-01-01T11:59:59Z bob AcceptRequest",
            "2020-01-01T12:00:00Z bob SubmitEvidence",
            "2020-01-01T13:00:00Z cid OpenPool",
            "2020-01-02T10:00:00Z cid FileRequest",
            "2020-01-02T10:00:00Z bob AcceptRequest",
            "2020-01-02T12:00:00Z bob SubmitEvidence");
    assertThat(report.requests()).containsEntry(RequestState.RATIFIED, 2L);
    assertThat(report.requestPools()).isEqualTo(new StackExchangeReport.Pools(2, 0, 0, 0));
    assertThat(report.ownPools()).isEqualTo(new StackExchangeReport.Pools(2, 0, 0, 0));
    assertThat(report.fees().kept()).isEqualTo(4 * COIN);
    Post question = imported.machine().modules().forum().posts().get(0);
    Post answer = imported.machine().modules().forum().posts().get(2);
    assertThat(question.kind()).isEqualTo(PostKind.DISCUSSION);
    assertThat(answer.kind()).isEqualTo(PostKind.EVIDENCE);
    assertThat(imported.machine().modules().requests().get(0).isDirect()).isTrue();
  }

  @Test
  void shouldFileNoRequest_whenNobodyElseAnswersOrThereIsNoSkill() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .vote(1, 8, "2020-01-02", "BountyAmount='50'")
        .answer(2, 1, "2020-01-01T11", 1, "mine")
        .question(3, "2020-01-01T12", 1, "&lt;\u00e9&gt;", "")
        .answer(4, 3, "2020-01-01T13", 2, "a");
    StackExchangeReport report = run();
    assertThat(imported.machine().modules().requests().size()).isZero();
    assertThat(report.ownPools().accepted()).isEqualTo(2);
    assertThat(leftOut(LeftOut.NOT_ANSWERED)).isEqualTo(1);
    assertThat(leftOut(LeftOut.NO_SKILL)).isEqualTo(1);
    assertThat(leftOut(LeftOut.NOT_FILED)).isEqualTo(1);
    assertThat(leftOut(LeftOut.BOUNTY_WITHOUT_REQUEST)).isEqualTo(1);
  }

  @Test
  void shouldPayTheBountyToo() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .answer(2, 1, "2020-01-01T11", 2, "a")
        .vote(1, 8, "2020-01-03", "BountyAmount='50'")
        .vote(2, 9, "2020-01-05", "BountyAmount='50'");
    StackExchangeReport report = run();
    assertThat(imported.machine().modules().requests().get(0).fee()).isEqualTo(51 * COIN);
    assertThat(report.fees().bounties()).isEqualTo(50 * COIN);
    assertThat(leftOut(LeftOut.OTHER_VOTE)).isEqualTo(2);
  }

  /** The asker's 65th request is refused, and its answer has a pool of its own (FORUM-8). */
  @Test
  void shouldCount_whenTheAskerHasTooMuchOpen() {
    for (int i = 0; i < 65; i++) {
      dumps.question(1 + i, "2020-01-01T10", 1, A, "");
      dumps.answer(101 + i, 1 + i, "2020-01-02T10", 2, "a");
    }
    StackExchangeReport report = run();
    assertThat(report.requests()).containsEntry(RequestState.RATIFIED, 64L);
    assertThat(report.ownPools().accepted()).isEqualTo(1);
    assertThat(leftOut(LeftOut.ASKER_TOO_MANY_OPEN)).isEqualTo(1);
    assertThat(leftOut(LeftOut.NOT_FILED)).isEqualTo(1);
  }

  /** The expert's 65th offer is refused, so its request finds nobody and expires. */
  @Test
  void shouldCount_whenTheExpertHasTooMuchOpen() {
    for (int i = 0; i < 65; i++) {
      dumps.question(1 + i, "2020-01-01T10", 1 + 2 * (i % 2), "&lt;t" + i + "&gt;", "");
      dumps.answer(101 + i, 1 + i, "2020-01-02T1" + i % 10, 2, "a");
    }
    StackExchangeReport report = run();
    assertThat(report.requests())
        .containsEntry(RequestState.RATIFIED, 64L)
        .containsEntry(RequestState.EXPIRED, 1L);
    assertThat(leftOut(LeftOut.OFFER_TOO_MANY_OPEN)).isEqualTo(1);
    assertThat(leftOut(LeftOut.NOT_MATCHED)).isEqualTo(1);
    assertThat(report.ownPools().accepted()).isEqualTo(1);
    assertThat(report.fees().returned()).isEqualTo(COIN);
  }

  /** An offer has room for 100 jobs; the 101st request waits until pools have ended. */
  @Test
  void shouldCount_whenTheExpertHasNoRoom() {
    dumps.question(1, "2020-01-01T10", 3, A, "").answer(1001, 1, "2020-01-01T11", 2, "a");
    for (int i = 2; i <= 102; i++) {
      dumps.question(i, "2020-01-02T10", i % 2 == 0 ? 1 : 3, A, "");
      dumps.answer(1000 + i, i, "2020-01-03T10", 2, "a");
    }
    dumps.question(500, "2020-03-01T10", 1, A, "");
    run();
    assertThat(leftOut(LeftOut.NOT_MATCHED)).isEqualTo(1);
    assertThat(imported.leftOut().sum(LeftOut.Subject.EVIDENCE)).isEqualTo(1);
    List<String> accepted = acts(AcceptRequest.class);
    assertThat(accepted).hasSize(102);
    assertThat(accepted.get(101)).isEqualTo("2020-02-02T10:00:00Z bob AcceptRequest");
  }

  @Test
  void shouldCount_whenTheAnswerComesAfterAYear() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .answer(2, 1, "2021-01-02T10", 2, "never matched in time")
        .question(3, "2021-02-01T10", 1, A, "")
        .answer(4, 3, "2022-02-02T10", 2, "matched at once, but late");
    StackExchangeReport report = run();
    assertThat(report.requests()).containsEntry(RequestState.EXPIRED, 2L);
    assertThat(leftOut(LeftOut.TOO_LATE)).isEqualTo(2);
    assertThat(report.ownPools().accepted()).isEqualTo(2);
  }

  @Test
  void shouldStakeVotes_byMembersActiveBefore() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .answer(2, 1, "2020-01-01T11", 2, "accepted at once: there is no REP yet")
        .vote(2, 2, "2020-01-02", "") // its pool has ended
        .question(3, "2020-01-02T10", 1, A, "")
        .answer(4, 3, "2020-01-02T11", 3, "a")
        .vote(4, 2, "2020-01-01", "") // nobody was active before that day
        .vote(4, 3, "2020-01-02", "") // a second after the post, by the only one who has REP
        .vote(4, 2, "2020-01-03", "") // the only one has voted already
        .answer(5, 3, "2020-01-02T11", 2, "b")
        .vote(5, 2, "2020-01-03", "") // the only one is the author
        .vote(5, 2, "2020-02-03", ""); // after 30 days
    StackExchangeReport report = run();
    assertThat(acts(StakeOnPool.class)).containsExactly("2020-01-02T11:00:01Z bob StakeOnPool");
    assertThat(report.votes()).isEqualTo(new StackExchangeReport.Votes(0, 1));
    assertThat(report.requestPools()).isEqualTo(new StackExchangeReport.Pools(1, 1, 0, 0));
    assertThat(leftOut(LeftOut.POOL_ENDED)).isEqualTo(2);
    assertThat(leftOut(LeftOut.NO_VOTER)).isEqualTo(3);
    assertThat(report.fees().returned()).isEqualTo(COIN / 2);
  }

  @Test
  void shouldCiteWhatIsNamedAndOlder() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .answer(2, 1, "2020-01-01T11", 2, "a")
        .question(3, "2020-01-02T10", 1, A, "")
        .link(3, 1)
        .link(3, 2)
        .link(3, 5)
        .answer(
            4,
            3,
            "2020-01-03T10",
            3,
            "<a href=\"/q/1\">double</a><a href=\"/a/4\">self</a><a href=\"/q/99\">missing</a>"
                    .replace("\"", "&quot;")
                + "<a href=&quot;/q/3&quot;>its question</a>")
        .question(5, "2020-01-04T10", 1, A, "");
    run();
    Post answer = imported.machine().modules().forum().posts().get(3);
    assertThat(answer.citations()).isEqualTo(3);
    assertThat(imported.citations().used()).isEqualTo(3);
    assertThat(imported.citations().named()).isEqualTo(7);
    assertThat(leftOut(LeftOut.DOUBLE)).isEqualTo(1);
    assertThat(leftOut(LeftOut.SELF)).isEqualTo(1);
    assertThat(leftOut(LeftOut.MISSING)).isEqualTo(1);
    assertThat(leftOut(LeftOut.NEWER)).isEqualTo(1);
  }

  @Test
  void shouldLeaveAllAsItIs_whenItIsStopped() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "")
        .answer(2, 1, "2020-01-01T11", 2, "a")
        .question(3, "2020-01-02T10", 1, A, "")
        .answer(4, 3, "2020-01-02T11", 3, "a")
        .vote(4, 2, "2020-01-05", "");
    StackExchangeReport report = run(StackExchangeSettings.USUAL.withStopAfter(3));
    assertThat(report.posts().entered()).isEqualTo(3);
    assertThat(report.requests()).containsEntry(RequestState.WORKING, 1L);
    assertThat(leftOut(LeftOut.POST_NOT_REACHED)).isEqualTo(1);
    assertThat(leftOut(LeftOut.VOTE_NOT_REACHED)).isEqualTo(1);
    assertThat(report.fees().held()).isEqualTo(COIN);
  }

  @Test
  void shouldCompareWithTheSite() {
    dumps
        .question(1, "2020-01-01T10", 1, A, "AcceptedAnswerId='3'")
        .answer(2, 1, "2020-01-01T11", 2, "a")
        .answer(3, 1, "2020-01-01T12", 3, "b")
        .vote(3, 3, "2020-01-02", "");
    StackExchangeReport report = run();
    assertThat(report.agreement().acceptedRejected()).isEqualTo(1);
    assertThat(report.agreement().otherRatified()).isEqualTo(1);
    assertThat(report.agreement().ratio()).hasValue(0);
    assertThat(report.reputationCorrelation().compared()).isEqualTo(3);
    assertThat(report.distribution()).extracting(Samples.Sample::when).containsExactly("end");
  }

  @Test
  void shouldHoldForNothing() {
    StackExchangeReport report = run();
    assertThat(report.posts().entered()).isZero();
    assertThat(report.reputationCorrelation().value()).isEmpty();
  }
}
