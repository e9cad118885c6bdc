package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.Limits;
import dev.witan.validationpool.PoolState;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: lines mean what docs/scenario.md says. Method: line in, step out, state read; a rejected
 * line must leave the digest as it was.
 */
final class ScenarioTest {
  private final Scenario scenario = new Scenario();

  @BeforeEach
  void found() {
    accept("{'genesis': {'body': 'test', 'at': 0, 'seed': 's', 'treasurers': ['bank', 'fund']}}");
    accept("{'at': 10, 'as': 'ada', 'do': 'member.register'}");
    accept("{'at': 10, 'as': 'ben', 'do': 'member.register', 'name': 'Ben 木'}");
    accept(
        "{'at': 20, 'as': 'bank', 'do': 'coin.issue', 'to': 'ada', 'amount': '9', 'reference': 'a'}");
  }

  @Test
  void shouldSkipBlankLinesAndComments() {
    for (String line : List.of("", " \t\r", "#", "# {'at': -1}")) {
      assertThat(step(line)).isEqualTo(new Step.Skipped());
    }
  }

  @Test
  void shouldRegisterTheTreasurers_inTheirOrder() {
    assertThat(scenario.modules().reputation().members().treasurers()).containsExactly(0, 1);
    assertThat(scenario.modules().reputation().members().handle(1)).isEqualTo("fund");
    accept(
        "{'at': 20, 'as': 'fund', 'do': 'coin.issue', 'to': 'treasury', 'amount': '5', 'reference': 'b'}");
    assertThat(sum("coin", "treasury")).isEqualTo("5");
  }

  @Test
  void shouldLetTimePass_andNotLetItRunBack() {
    assertThat(step("{'at': 20, 'do': 'time'}")).isEqualTo(new Step.TimePassed());
    assertThat(scenario.time()).isEqualTo(20);
    assertThat(step("{'at': 19, 'do': 'time'}")).isInstanceOf(Step.Wrong.class);
  }

  @Test
  void shouldTakeNoPosition_whenRejected() {
    long position = scenario.machine().position();
    reject("not-treasurer", "ada", "coin.issue", "'to': 'ada', 'amount': '1', 'reference': 'x'");
    assertThat(scenario.machine().position()).isEqualTo(position);
    assertThat(scenario.rejections()).extracting(Step.Rejected::line).containsExactly(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor-unknown    | eva | coin.redeem      | 'amount': '1', 'reference': 'x'",
        "member-unknown   | ada | coin.transfer    | 'to': 'eva', 'amount': '1'",
        "member-unknown   | ada | coin.transfer    | 'to': 'treasury', 'amount': '1'",
        "member-unknown   | ada | reputation.allow | 'to': 'eva', 'amount': '1', 'until': 99",
        "author-unknown   | ada | post.publish     | 'kind': 'review', 'title': 'T',"
            + " 'authors': {'ada': 1, 'eva': 999999}",
        "citation-unknown | ada | post.publish     | 'kind': 'review', 'title': 'T',"
            + " 'citations': {'px': 1}",
        "reply-unknown    | ada | post.publish     | 'kind': 'review', 'replyTo': 'px'",
        "post-unknown     | ada | pool.open        | 'post': 'px', 'fee': '1'",
        "pool-unknown     | ada | pool.stake       | 'pool': 'vx', 'side': 'for', 'amount': '1'",
        "pool-unknown     | ada | pool.stake       | 'pool': 'pool_0', 'side': 'for', 'amount': '1'",
        "pool-unknown     | ada | pool.stake       | 'pool': '', 'side': 'for', 'amount': '1'",
        "pool-unknown     | ada | pool.stake       | 'pool': 'r1/pool', 'side': 'for', 'amount': '1'",
        "pool-unknown     | ada | pool.stake       | 'pool': 'g1/referendum2', 'side': 'for',"
            + " 'amount': '1'",
        "offer-unknown    | ada | availability.withdraw | 'offer': 'a1'",
        "offer-unknown    | ada | availability.change   | 'offer': 'offer_0', 'amount': '0',"
            + " 'until': 9",
        "request-unknown  | ada | request.accept   | 'request': 'r1'",
        "request-unknown  | ada | request.comment  | 'request': 'request_0', 'satisfied': true",
        "request-title-missing | ada | request.file | 'skill': 's', 'fee': '0', 'deliverWithin': 9",
        "skill-count      | ada | availability.offer | 'amount': '0', 'capacity': 1, 'until': 99,"
            + " 'price': '0'",
        "proposal-unknown | ada | proposal.attest  | 'proposal': 'g1', 'amount': '1'",
        "proposal-post-unknown | ada | proposal.submit | 'post': 'px'",
        "sponsor-unknown  | eva | member.register  | 'sponsor': 'fritz'",
        "handle-invalid   | E   | member.register  | ",
        "handle-reserved  | treasury | member.register | ",
        "handle-taken     | ada | member.register  | 'key': 'ada-2'",
        "key-in-use       | ada | key.add          | 'key': 'ben'",
        "key-not-held     | ada | key.revoke       | 'key': 'nothing'",
        "no-recovery-key  | ada | key.recover      | 'recoveryKey': 'r', 'key': 'k',"
            + " 'recoveryHash': {'key': 'r2'}",
        "block-misplaced  | ada | post.publish     | 'kind': 'proposal', 'title': 'T'",
        "artifact-unknown | ada | post.publish     | 'kind': 'proposal', 'title': 'T',"
            + " 'set': {'artifact.page': 'px'}",
        "treasurer-unknown | ada | post.publish    | 'kind': 'proposal', 'title': 'T',"
            + " 'treasurers': ['eva']",
        "artifact-name-invalid | ada | post.publish | 'kind': 'artifact', 'title': 'T',"
            + " 'version': '1'"
      })
  void shouldRejectByTheRules_whenALineCanBeRead(
      String code, String as, String does, String fields) {
    reject(code, as, does, fields == null ? "" : fields);
  }

  @Test
  void shouldCallTwoUnknownPostsByTwoIds() {
    reject(
        "citation-unknown",
        "ada",
        "post.publish",
        "'kind': 'review', 'title': 'T', 'citations': {'px': 1, 'py': 1}");
    reject(
        "cited-twice",
        "ada",
        "post.publish",
        "'kind': 'review', 'title': 'T', 'citations': [{'post': 'px', 'weight': 1},"
            + " {'post': 'px', 'weight': 2}]");
  }

  @Test
  void shouldNameWhatALineCreates_onlyOnceItWasAccepted() {
    reject("title-missing", "ada", "post.publish", "'kind': 'evidence', 'id': 'p1'");
    assertThat(scenario.names().postNumber("p1")).isEqualTo(Context.NOBODY);
    accept(
        "{'at': 30, 'as': 'ada', 'do': 'post.publish', 'kind': 'evidence', 'id': 'p1', 'title': 'A'}");
    assertThat(scenario.names().postNumber("p1")).isZero();
    assertThat(scenario.names().postName(0)).isEqualTo("p1");
    reject("fee-too-low", "ada", "pool.open", "'id': 'v1', 'post': 'p1', 'fee': '9'");
    assertThat(scenario.names().poolNumber("v1")).isEqualTo(Context.NOBODY);
  }

  @Test
  void shouldCallWhatHasNoNameByItsRealId() {
    accept("{'at': 30, 'as': 'ada', 'do': 'post.publish', 'kind': 'evidence', 'title': 'A'}");
    String id = scenario.modules().forum().posts().get(0).id().toString();
    assertThat(FinalState.of(scenario).values().get("posts").toString()).contains(id);
    accept(
        "{'at': 30, 'as': 'ben', 'do': 'post.publish', 'kind': 'review', 'id': 'p2', 'replyTo': '"
            + id
            + "'}");
    assertThat(scenario.names().postNumber(id)).isZero();
    accept(issue("1000000", "rich"));
    accept("{'at': 30, 'as': 'ada', 'do': 'pool.open', 'post': '" + id + "', 'fee': '1000000'}");
    assertThat(scenario.names().poolName(0)).isEqualTo("pool_0");
    assertThat(scenario.names().poolNumber("pool_0")).isZero();
    reject("pool-closed", "ben", "pool.stake", "'pool': 'pool_0', 'side': 'for', 'amount': '1'");
  }

  @Test
  void shouldKeepTheOrderOfTheLine_whenObjectsStandForLists() {
    String head =
        "{'at': 30, 'as': 'ben', 'do': 'post.publish', 'kind': 'evidence', 'title': 'A', ";
    accept(head + "'id': 'p1', 'authors': {'ben': 400000, 'ada': 600000}}");
    assertThat(scenario.modules().forum().posts().get(0).author(0)).isEqualTo(3);
    reject(
        "post-exists",
        "ben",
        "post.publish",
        "'kind': 'evidence', 'title': 'A', 'body': '', 'citations': {},"
            + " 'authors': [{'member': 'ben', 'weight': 400000}, {'weight': 600000, 'member': 'ada'}]");
    accept(head + "'id': 'p2', 'authors': {'ada': 600000, 'ben': 400000}}");
    accept(head + "'body': 'x', 'id': 'p3', 'citations': {'p2': 1, 'incinerator': 3, 'p1': 2}}");
    assertThat(scenario.modules().forum().posts().get(2).cited(0)).isEqualTo(1);
    assertThat(scenario.modules().forum().posts().get(2).cited(1)).isEqualTo(Context.NOBODY);
    assertThat(scenario.modules().forum().posts().get(2).citationWeight(2)).isEqualTo(2);
  }

  @Test
  void shouldActWithTheOldestKeyThatIsLeft() {
    accept("{'at': 30, 'as': 'ada', 'do': 'key.add', 'key': 'phone'}");
    accept("{'at': 30, 'as': 'ada', 'do': 'key.revoke', 'key': 'ada'}");
    reject("last-key", "ada", "key.revoke", "'key': 'phone'");
    accept("{'at': 30, 'as': 'ada', 'do': 'coin.transfer', 'to': 'ben', 'amount': '9'}");
    assertThat(FinalState.of(scenario).values().get("members").toString()).contains("ada");
  }

  @Test
  void shouldRecoverWithTheKeyThatTheHashNamed() {
    String recover = "{'at': 30, 'as': 'eva', 'do': 'key.recover', 'recoveryKey': ";
    accept("{'at': 30, 'as': 'eva', 'do': 'member.register', 'recoveryHash': {'key': 'safe'}}");
    rejectLine(
        "recovery-key-wrong",
        recover + "'wrong', 'key': 'eva-2', 'recoveryHash': {'key': 'safe-2'}}");
    accept(recover + "'safe', 'key': 'eva-2', 'recoveryHash': {'key': 'safe-2'}}");
    String hash = Hash256.of(new LocalKeys().key("safe-3").bytes()).toString();
    accept(recover + "'safe-2', 'key': 'eva-3', 'recoveryHash': '" + hash + "'}");
    accept(recover + "'safe-3', 'key': 'eva-4', 'recoveryHash': {'key': 'none'}}");
    accept("{'at': 30, 'as': 'eva', 'do': 'key.add', 'key': 'eva-5'}");
  }

  @Test
  void shouldTakeASponsorByItsName() {
    Scenario paid = new Scenario();
    for (String line :
        List.of(
            "{'genesis': {'body': 'b', 'at': 0, 'treasurers': ['bank'], 'parameters': {'member.fee': 7}}}",
            "{'at': 1, 'as': 'bank', 'do': 'coin.issue', 'to': 'bank', 'amount': '21', 'reference': 'r'}",
            "{'at': 1, 'as': 'bank', 'do': 'key.add', 'key': 'office'}",
            "{'at': 1, 'as': 'bank', 'do': 'key.revoke', 'key': 'bank'}",
            "{'at': 1, 'as': 'ada', 'do': 'member.register', 'sponsor': 'bank'}",
            "{'at': 1, 'as': 'ben', 'do': 'member.register', 'sponsor': {'member': 'bank', 'key': 'office'}}")) {
      assertThat(paid.line(line.replace('\'', '"'))).isInstanceOf(Step.Accepted.class);
    }
    String refused =
        "{'at': 1, 'as': 'eva', 'do': 'member.register', 'sponsor': {'member': 'bank', 'key': 'bank'}}";
    assertThat(paid.line(refused.replace('\'', '"')))
        .isInstanceOfSatisfying(
            Step.Rejected.class,
            step -> assertThat(step.rejection().code().code()).isEqualTo("sponsor-unknown"));
  }

  /** POOL-7 near the end of time: a deadline behind it could never pass, nor be written. */
  @Test
  void shouldKeepADeadlineInTime_whenALateStakeMovesIt() throws IOException {
    Scenario late = new Scenario();
    String seed = "ScenarioFuzzTestInputs/shouldAnswerAnyFile/late-stake";
    try (InputStream input = ScenarioTest.class.getResourceAsStream(seed)) {
      assertThat(ScenarioFile.run(input, late)).isEmpty();
    }
    assertThat(late.rejections()).isEmpty();
    assertThat(late.modules().pools().get(1).deadline()).isEqualTo(Limits.TIME_MAX);
    late.line("{\"at\": " + Limits.TIME_MAX + ", \"do\": \"time\"}");
    assertThat(late.modules().pools().get(1).state()).isEqualTo(PoolState.ACCEPTED);
  }

  @Test
  void shouldCountTheBytesOfABody() {
    String head =
        "{'at': 30, 'as': 'ada', 'do': 'post.publish', 'kind': 'evidence', 'title': 'A', 'body': '";
    accept(head + "木".repeat(21845) + "x'}");
    rejectLine("body-too-long", head + "木".repeat(21845) + "xx'}");
  }

  private void reject(String code, String as, String does, String fields) {
    String more = fields.isEmpty() ? "" : ", " + fields;
    rejectLine(code, "{'at': 30, 'as': '" + as + "', 'do': '" + does + "'" + more + "}");
  }

  /** The line is rejected with this code and leaves no trace. */
  private void rejectLine(String code, String line) {
    Object digest = scenario.machine().digest();
    assertThat(step(line))
        .isInstanceOfSatisfying(
            Step.Rejected.class,
            step -> assertThat(step.rejection().code().code()).isEqualTo(code));
    assertThat(scenario.machine().digest()).isEqualTo(digest);
  }

  private void accept(String line) {
    assertThat(step(line)).isInstanceOf(Step.Accepted.class);
  }

  private static String issue(String amount, String reference) {
    return "{'at': 30, 'as': 'bank', 'do': 'coin.issue', 'to': 'ada', 'amount': '"
        + amount
        + "', 'reference': '"
        + reference
        + "'}";
  }

  private Step step(String line) {
    return scenario.line(line.replace('\'', '"'));
  }

  private String sum(String asset, String name) {
    Json.Fields sums = (Json.Fields) FinalState.of(scenario).values().get(asset);
    return ((Json.Text) sums.values().get(name)).value();
  }
}
