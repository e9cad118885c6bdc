package dev.witan.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: an import with a fault ends in failure, and says which. */
final class VerdictTest {
  @Test
  void shouldEndWell_whenThereIsNoFault() throws CommandFailure {
    assertThat(ImportRunner.verdict(List.of())).isEqualTo(Exit.DONE);
  }

  @Test
  void shouldFail_whenThereIsAFault() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> ImportRunner.verdict(List.of("the first", "the second")))
        .withMessage("this import came out as it should not: the first")
        .satisfies(failure -> assertThat(failure.exit()).isEqualTo(Exit.FAILED));
  }
}
