package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ParametersTest {
  private static final Map<Parameter, Long> NONE = Map.of();

  @Test
  void shouldBeginWithTheDefaultsAndWhatTheFoundingSets() {
    Parameters founding =
        Parameters.founding(Map.of(Parameter.POOL_MIN_FEE, 7L, Parameter.POOL_REDISTRIBUTE, 0L));
    assertThat(founding.version()).isZero();
    for (Parameter parameter : Parameter.values()) {
      long expected =
          switch (parameter) {
            case POOL_MIN_FEE -> 7;
            case POOL_REDISTRIBUTE -> 0;
            default -> parameter.initial();
          };
      assertThat(founding.get(parameter)).as(parameter.text()).isEqualTo(expected);
    }
    assertThat(founding.is(Parameter.POOL_REDISTRIBUTE)).isFalse();
    assertThat(Parameters.founding(NONE).is(Parameter.POOL_REDISTRIBUTE)).isTrue();
  }

  @Test
  void shouldNeverChangeAVersion() {
    Parameters first = Parameters.founding(NONE);
    Parameters second = first.next(Map.of(Parameter.MEMBER_FEE, 9L));
    assertThat(first.get(Parameter.MEMBER_FEE)).isZero();
    assertThat(second.get(Parameter.MEMBER_FEE)).isEqualTo(9);
    assertThat(second.get(Parameter.POOL_MIN_FEE)).isEqualTo(1_000_000);
    assertThat(second.version()).isEqualTo(1);
    assertThat(second.next(NONE).version()).isEqualTo(2);
  }

  @Test
  void shouldBeEqualByVersionAndValues() {
    Parameters one = Parameters.founding(Map.of(Parameter.MEMBER_FEE, 1L));
    assertThat(one)
        .isEqualTo(Parameters.founding(Map.of(Parameter.MEMBER_FEE, 1L)))
        .hasSameHashCodeAs(Parameters.founding(Map.of(Parameter.MEMBER_FEE, 1L)))
        .isNotEqualTo(Parameters.founding(NONE))
        .isNotEqualTo(one.next(NONE))
        .isNotEqualTo("version 0")
        .asString()
        .startsWith("version 0 [1, 0, 3, 100, 1000,");
    assertThat(one.hashCode()).isNotEqualTo(Parameters.founding(NONE).hashCode());
  }

  @Test
  void shouldSurviveBytes() {
    Parameters second = Parameters.founding(NONE).next(Map.of(Parameter.MEMBER_FEE, 9L));
    Output output = new Output();
    second.write(output);
    Input input = new Input(output.toBytes());
    assertThat(Parameters.read(input)).isEqualTo(second);
    input.end();
  }

  /** A catalogue only grows at its end: what older bytes do not have has its default. */
  @Test
  void shouldReadBytesOfASmallerCatalogue() {
    byte[] fewer = new Output().count(0).count(2).count(8).count(9).toBytes();
    Input input = new Input(fewer);
    assertThat(Parameters.read(input))
        .isEqualTo(
            Parameters.founding(
                Map.of(Parameter.MEMBER_FEE, 8L, Parameter.COIN_INITIAL_GRANT, 9L)));
    input.end();
  }

  @Test
  void shouldRefuseBytesOfALargerCatalogue() {
    byte[] more = new Output().count(0).count(Parameter.values().length + 1).toBytes();
    assertThatThrownBy(() -> Parameters.read(new Input(more)))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("a count is above its bound");
  }

  @Test
  void shouldKeepEveryVersionThatWasInForce() {
    ParameterVersions versions = new ParameterVersions();
    Parameters first = Parameters.founding(NONE);
    Parameters second = first.next(Map.of(Parameter.MEMBER_FEE, 9L));
    assertThatThrownBy(() -> versions.add(second)).hasMessage("versions of parameters have a gap");
    versions.add(first);
    assertThat(versions.current()).isSameAs(first);
    assertThatThrownBy(() -> versions.add(first)).isInstanceOf(IllegalStateException.class);
    versions.add(second);
    assertThat(versions.current()).isSameAs(second);
    assertThat(versions.version(0)).isSameAs(first);
    assertThat(versions.version(1)).isSameAs(second);
    Output output = new Output();
    versions.write(output);
    ParameterVersions restored = new ParameterVersions();
    restored.add(first.next(NONE).equals(first) ? second : first);
    Input input = new Input(output.toBytes());
    restored.restore(input);
    input.end();
    assertThat(restored.version(0)).isEqualTo(first);
    assertThat(restored.current()).isEqualTo(second);
    Output again = new Output();
    restored.write(again);
    assertThat(again.toBytes()).isEqualTo(output.toBytes());
  }
}
