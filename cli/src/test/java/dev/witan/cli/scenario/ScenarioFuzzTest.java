package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.witan.cli.Console;
import dev.witan.cli.Console.ProgressForm;
import dev.witan.cli.JsonPage;
import dev.witan.cli.explanation.Explanation;
import dev.witan.cli.explanation.ExplanationPage;
import dev.witan.cli.explanation.Movement;
import dev.witan.cli.explanation.SubjectNames;
import dev.witan.kernel.Entry;
import dev.witan.reputation.Reputation;
import dev.witan.statemachine.InMemorySequencer.EntryListener;
import dev.witan.statemachine.Invariants;
import dev.witan.statemachine.codec.CommandPayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Goal: no file makes the reader or the machine fail. Whatever the bytes, the answer is a step or a
 * reason; whatever was accepted, the invariants hold, the state can be printed, and explanations
 * add up. Method: any bytes as a file, and lines of few names that the bytes choose.
 */
final class ScenarioFuzzTest {
  private static final int TICKS_MAX = 20;
  private static final int LINES_MAX = 200;

  /**
   * Gives everybody coin, and the founding its post, so that the lines behind it find something.
   */
  private static final String BEGINNING =
      """
      {"at": 0, "as": "ada", "do": "member.register", "sponsor": "bank"}
      {"at": 0, "as": "ben", "do": "member.register", "sponsor": "bank"}
      {"at": 0, "as": "eva", "do": "member.register", "sponsor": "bank"}
      {"at": 0, "as": "bank", "do": "coin.issue", "to": "ada", "amount": "1000000000", "reference": "a"}
      {"at": 0, "as": "bank", "do": "coin.issue", "to": "ben", "amount": "1000000000", "reference": "b"}
      {"at": 0, "as": "ada", "do": "post.publish", "id": "p0", "kind": "evidence", "title": "A", "authors": {"ada": 500000, "ben": 300000, "eva": 200000}}
      {"at": 0, "as": "ada", "do": "pool.open", "post": "p0", "fee": "1000000"}
      """;

  private static final Console NOWHERE =
      new Console(
          new PrintStream(OutputStream.nullOutputStream()),
          new PrintStream(OutputStream.nullOutputStream()),
          true,
          true,
          true,
          ProgressForm.NONE,
          () -> 0);

  /** Explains ada while a scenario runs. */
  private static final class Ada implements EntryListener {
    private Explanation explanation;

    @Override
    public void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
      explanation.add(entry, payload.isEmpty(), events);
    }
  }

  @FuzzTest
  void shouldAnswerAnyFile(byte[] file) throws IOException {
    Ada ada = new Ada();
    Scenario scenario = new Scenario(ada, TICKS_MAX);
    ada.explanation = new Explanation(scenario.modules(), "ada");
    Optional<Step.Wrong> wrong = ScenarioFile.run(new ByteArrayInputStream(file), scenario);
    wrong.ifPresent(
        step -> {
          assertThat(step.line()).isPositive();
          assertThat(step.reason()).isNotBlank();
        });
    assertInOrder(scenario, ada.explanation);
  }

  @FuzzTest
  void shouldRunAnyLines(FuzzedDataProvider data) {
    Ada ada = new Ada();
    Scenario scenario = new Scenario(ada, TICKS_MAX);
    ada.explanation = new Explanation(scenario.modules(), "ada");
    FuzzedLines lines = new FuzzedLines(data);
    scenario.line(lines.genesis());
    BEGINNING.lines().forEach(scenario::line);
    for (int i = 0; i < LINES_MAX && data.remainingBytes() > 0; i++) {
      if (scenario.line(lines.next()) instanceof Step.Wrong) {
        break;
      }
    }
    assertInOrder(scenario, ada.explanation);
  }

  private static void assertInOrder(Scenario scenario, Explanation explanation) {
    if (!scenario.isFounded()) {
      return;
    }
    assertThat(Invariants.holdInFull(scenario.modules())).isTrue();
    assertThat(JsonPage.of(FinalState.of(scenario))).startsWith("{\n");
    StateTables.print(NOWHERE, scenario);
    if (explanation.member() >= 0) {
      assertAddsUp(scenario.modules().reputation(), explanation);
      LocalNames names = scenario.names();
      SubjectNames readable =
          new SubjectNames(
              names::poolName, names::postName, names::requestName, names::proposalName);
      new ExplanationPage(explanation, scenario.time(), false, readable).print(NOWHERE);
    }
  }

  private static void assertAddsUp(Reputation reputation, Explanation explanation) {
    long rep = 0;
    long coin = explanation.salary();
    for (Movement movement : explanation.movements()) {
      rep += movement.isRep() ? movement.amount() : 0;
      coin += movement.isRep() ? 0 : movement.amount();
    }
    assertThat(rep).isEqualTo(reputation.rep(explanation.member()));
    assertThat(coin).isEqualTo(reputation.coin(explanation.member()));
  }
}
