package dev.witan.systemtests.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.witan.availability.AvailabilityRejection;
import dev.witan.business.BusinessRejection;
import dev.witan.forum.ForumRejection;
import dev.witan.governance.GovernanceRejection;
import dev.witan.kernel.RejectionCode;
import dev.witan.reputation.ReputationRejection;
import dev.witan.statemachine.MachineRejection;
import dev.witan.validationpool.PoolRejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Goal: every clause of sections 0 to 7 does what it says, and every refusal there is has been
 * seen. Method: the tables are played row by row; then all clauses, codes and worked examples are
 * looked for among them, so that none can be forgotten.
 */
final class TablesTest {
  private static final List<Table> TABLES = Table.all();

  @TestFactory
  Stream<DynamicNode> shouldGiveTheStatusAndStateOfEachRow() {
    Map<String, List<DynamicNode>> files = new LinkedHashMap<>();
    for (Table table : TABLES) {
      files
          .computeIfAbsent(table.file(), file -> new ArrayList<>())
          .add(dynamicTest(table.title(), table.source(), () -> TablePlay.play(table)));
    }
    return files.entrySet().stream().map(file -> dynamicContainer(file.getKey(), file.getValue()));
  }

  @Test
  void shouldReachEveryRejectionCode() {
    Set<RejectionCode> missing = new LinkedHashSet<>();
    missing.addAll(List.of(MachineRejection.values()));
    missing.addAll(List.of(ReputationRejection.values()));
    missing.addAll(List.of(ForumRejection.values()));
    missing.addAll(List.of(PoolRejection.values()));
    missing.addAll(List.of(AvailabilityRejection.values()));
    missing.addAll(List.of(BusinessRejection.values()));
    missing.addAll(List.of(GovernanceRejection.values()));
    int all = missing.size();
    TABLES.forEach(table -> missing.removeAll(TablePlay.play(table)));
    assertThat(missing).as("of %s codes", all).isEmpty();
  }

  @Test
  void shouldHaveATableForEachClause() {
    Set<String> named = new TreeSet<>();
    for (Table table : TABLES) {
      assertThat(table.clauses()).as(table.title()).isNotEmpty();
      named.addAll(table.clauses());
    }
    assertThat(named).containsAll(Clauses.all());
  }

  @Test
  void shouldPlayAllWorkedExamples() {
    Set<String> examples = new TreeSet<>();
    TABLES.stream()
        .filter(table -> table.file().startsWith("examples-"))
        .forEach(table -> examples.add(table.title()));
    // Section 3 has 11, one of them with four chain limits; section 4 has five and the salary.
    assertThat(examples).hasSize(10 + 4 + 5 + 1);
  }
}
