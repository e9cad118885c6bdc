package dev.witan.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand;
import dev.witan.availability.AvailabilityEvent;
import dev.witan.business.BusinessCommand;
import dev.witan.business.BusinessEvent;
import dev.witan.forum.ForumCommand;
import dev.witan.forum.ForumEvent;
import dev.witan.governance.GovernanceCommand;
import dev.witan.governance.GovernanceEvent;
import dev.witan.reputation.ReputationCommand;
import dev.witan.reputation.ReputationEvent;
import dev.witan.statemachine.BodyCommand.Tick;
import dev.witan.validationpool.PoolCommand;
import dev.witan.validationpool.PoolEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: no command without a handler, no event without an applier (architecture rule 10). Method:
 * every type that a sealed root permits is looked for; codecs and golden payloads are looked for
 * beside the codecs.
 */
final class CatalogueTest {
  private final Machine machine = new Machine();

  @ParameterizedTest
  @ValueSource(
      classes = {
        BodyCommand.class,
        ReputationCommand.class,
        ForumCommand.class,
        PoolCommand.class,
        AvailabilityCommand.class,
        BusinessCommand.class,
        GovernanceCommand.class
      })
  void shouldHandleEveryCommand(Class<?> root) {
    assertThat(root.getPermittedSubclasses())
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(type.isRecord()).as(type.getName()).isTrue();
              // The machine itself sees to ticks: there is nothing to decide.
              assertThat(machine.handles(type)).as(type.getName()).isEqualTo(type != Tick.class);
            });
  }

  @Test
  void shouldKnowNothingElse() {
    assertThat(machine.handles(ReputationCommand.Sponsor.class)).isFalse();
    assertThat(machine.applies(ForumEvent.AuthorShare.class)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        BodyEvent.class,
        ReputationEvent.class,
        ForumEvent.class,
        PoolEvent.class,
        AvailabilityEvent.class,
        BusinessEvent.class,
        GovernanceEvent.class
      })
  void shouldApplyEveryEvent(Class<?> root) {
    assertThat(root.getPermittedSubclasses())
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(type.isRecord()).as(type.getName()).isTrue();
              assertThat(machine.applies(type)).as(type.getName()).isTrue();
            });
  }
}
