package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumRejection;
import dev.witan.statemachine.Outcome;
import org.junit.jupiter.api.Test;

/** Goal: what should not be is listed as a fault, however often it comes. */
final class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void shouldTakeARefusalForAFault() {
    Outcome refused = new Outcome.Rejected(ForumRejection.POST_EXISTS.rejection());
    tally.refusal("publish post 7", refused);
    tally.refusal("publish post 8", new Outcome.Duplicate(3));
    assertThat(tally.faultList())
        .containsExactly(
            "publish post 7: expected to be accepted, but was refused as post-exists",
            "publish post 8: expected to be accepted, but was a duplicate");
  }

  @Test
  void shouldListTheFirstFaults() {
    for (int i = 1; i <= 25; i++) {
      tally.fault("fault " + i);
    }
    assertThat(tally.faultList())
        .hasSize(21)
        .startsWith("fault 1")
        .endsWith("fault 20", "and 5 more");
  }
}
