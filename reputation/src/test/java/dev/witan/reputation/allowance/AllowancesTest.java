package dev.witan.reputation.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.reputation.ReputationEvent.AllowanceSet;
import org.junit.jupiter.api.Test;

/** Goal: REP-3 where allowances are kept. Method: what stays, what is forgotten, and when. */
final class AllowancesTest {
  private final Allowances allowances = new Allowances();
  private final AllowanceApplier applier = new AllowanceApplier(allowances);

  @Test
  void shouldBeInForceBeforeItsEnd() {
    assertThat(new Allowance(2, 1, 10).isInForce(9)).isTrue();
    assertThat(new Allowance(2, 1, 10).isInForce(10)).isFalse();
  }

  @Test
  void shouldReplaceWhatTheSameDelegateHas() {
    applier.set(new AllowanceSet(1, 2, 5, 100, 0));
    applier.set(new AllowanceSet(1, 3, 6, 100, 0));
    applier.set(new AllowanceSet(1, 2, 7, 200, 0));
    applier.set(new AllowanceSet(2, 1, 8, 300, 0));
    assertThat(allowances.of(1, 2)).contains(new Allowance(2, 7, 200));
    assertThat(allowances.of(1, 3)).contains(new Allowance(3, 6, 100));
    assertThat(allowances.inForce(1, 0)).isEqualTo(2);
    assertThat(allowances.inForce(1, 100)).isEqualTo(1);
    assertThat(allowances.inForce(1, 200)).isZero();
    assertThat(allowances.inForce(7, 0)).isZero();
  }

  @Test
  void shouldForgetWhatIsWithdrawnOrHasEnded() {
    applier.set(new AllowanceSet(1, 2, 5, 100, 0));
    applier.set(new AllowanceSet(1, 3, 5, 200, 0));
    applier.set(new AllowanceSet(1, 4, 5, 300, 99));
    assertThat(allowances.of(1, 2)).isPresent();
    applier.set(new AllowanceSet(1, 4, 6, 300, 100));
    assertThat(allowances.of(1, 2)).isEmpty();
    assertThat(allowances.of(1, 3)).isPresent();
    applier.set(new AllowanceSet(1, 3, 0, 0, 100));
    assertThat(allowances.of(1, 3)).isEmpty();
    assertThat(allowances.of(1, 4)).contains(new Allowance(4, 6, 300));
    applier.set(new AllowanceSet(1, 4, 0, 0, 100));
    assertThat(bytes(allowances)).isEqualTo(bytes(new Allowances()));
    applier.set(new AllowanceSet(1, 4, 0, 0, 100));
    applier.set(new AllowanceSet(5, 4, 0, 0, 100));
    assertThat(bytes(allowances)).isEqualTo(bytes(new Allowances()));
  }

  @Test
  void shouldSurviveASnapshot() {
    applier.set(new AllowanceSet(9, 2, 5, 100, 0));
    applier.set(new AllowanceSet(1, 3, 5, 200, 0));
    applier.set(new AllowanceSet(9, 1, 6, 300, 0));
    byte[] bytes = bytes(allowances);
    Allowances copy = new Allowances();
    new AllowanceApplier(copy).set(new AllowanceSet(7, 8, 1, 50, 0));
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    assertThat(copy.of(7, 8)).isEmpty();
    assertThat(copy.of(9, 2)).contains(new Allowance(2, 5, 100));
    assertThat(copy.of(9, 1)).contains(new Allowance(1, 6, 300));
    assertThat(copy.of(1, 3)).contains(new Allowance(3, 5, 200));
  }

  private static byte[] bytes(Allowances allowances) {
    Output output = new Output();
    allowances.write(output);
    return output.toBytes();
  }
}
