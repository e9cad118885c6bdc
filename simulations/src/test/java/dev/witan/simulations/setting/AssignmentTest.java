package dev.witan.simulations.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.society.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: one value of a setting is changed and nothing else. Method: presets, before and after. */
final class AssignmentTest {
  private static final Setting SMALL = Presets.of("small");

  @Test
  void shouldChangeParameters() throws SettingFault {
    Setting changed = Assignment.apply(SMALL, "pool.redistribute", "false");
    assertThat(changed.parameter(Parameter.POOL_REDISTRIBUTE)).isZero();
    assertThat(changed.with(Parameter.POOL_REDISTRIBUTE, 1).people()).isEqualTo(SMALL.people());
  }

  @Test
  void shouldChangeOneNumberOfOneKind() throws SettingFault {
    Setting changed = Assignment.apply(SMALL, "people.careful.stake", "0.5");
    assertThat(changed.people().get(0).traits().get(Trait.STAKE)).isEqualTo(0.5);
    assertThat(changed.people().get(0).count()).isEqualTo(SMALL.people().get(0).count());
    assertThat(changed.people().subList(1, 6)).isEqualTo(SMALL.people().subList(1, 6));
    assertThat(Assignment.apply(changed, "people.careful.stake", "0.25")).isEqualTo(SMALL);
    assertThat(Assignment.apply(SMALL, "people.lazy.count", "0").size())
        .isEqualTo(SMALL.size() - 1);
  }

  @Test
  void shouldChangeRequestsAndPrice() throws SettingFault {
    assertThat(Assignment.apply(SMALL, "requests.fee", "3").requests().fee()).isEqualTo(3);
    assertThat(Assignment.apply(SMALL, "repPrice", "0.1").repPrice()).isEqualTo(0.1);
  }

  @ParameterizedTest
  @CsvSource({
    "pool.quorum,-1",
    "people.careful.stake,2",
    "people.careful.stake,[1]",
    "people.careful,1",
    "people.ring.count,1",
    "people.careful.nothing,1",
    "requests.nothing,1",
    "title,x",
    "repPrice,x"
  })
  void shouldRefuseWhatCannotStandInASetting(String name, String value) {
    assertThatThrownBy(() -> Assignment.apply(SMALL, name, value))
        .isInstanceOf(SettingFault.class)
        .hasMessageContaining(name);
  }
}
