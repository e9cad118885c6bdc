package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.RejectionCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: every code means one thing, and the table names only codes that there are. */
final class StatusesTest {
  @Test
  void shouldKnowEveryCodeOnce() {
    List<String> codes = new ArrayList<>();
    Statuses.codes().forEach(code -> codes.add(code.code()));
    for (ApiProblem problem : ApiProblem.values()) {
      codes.add(problem.code());
    }
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void shouldNameOnlyCodesThatThereAre() {
    List<String> codes = Statuses.codes().stream().map(RejectionCode::code).toList();
    assertThat(codes).containsAll(Statuses.EXCEPTIONS.keySet());
  }

  @Test
  void shouldBeRefusalsAll() {
    assertThat(Statuses.codes()).allMatch(code -> Statuses.of(code) / 100 == 4);
  }
}
