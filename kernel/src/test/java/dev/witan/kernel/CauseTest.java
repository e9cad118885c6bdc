package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CauseTest {
  /** The numbers stand in journals: a new clause is added at the end of this list. */
  @Test
  void shouldNeverRenumberAClause() {
    assertThat(Clause.values())
        .extracting(Clause::text)
        .containsExactly(
            "COIN-1",
            "MEMBER-1",
            "MEMBER-3",
            "FEE-1",
            "FEE-2",
            "FEE-3",
            "FORUM-4",
            "POOL-1",
            "POOL-8",
            "POOL-9",
            "POOL-10",
            "NUM-4",
            "AVAIL-3",
            "AVAIL-4",
            "BUS-1",
            "BUS-3",
            "BUS-4",
            "BUS-7",
            "BUS-8",
            "GOV-3",
            "GOV-4");
  }

  @Test
  void shouldFillWhatIsMissingWithNobody() {
    assertThat(Cause.of(Clause.COIN_1)).isEqualTo(new Cause(Clause.COIN_1, -1, -1, -1));
    assertThat(Cause.of(Clause.POOL_8, 3, 5)).isEqualTo(new Cause(Clause.POOL_8, 3, 5, -1));
  }

  @ParameterizedTest
  @EnumSource(Clause.class)
  void shouldSurviveBytes(Clause clause) {
    Cause cause = new Cause(clause, 7, -1, Integer.MAX_VALUE - 1);
    Output output = new Output();
    cause.write(output);
    String subject = clause.hasSubject() ? "00" : "";
    assertThat(HexFormat.of().toHexDigits((byte) clause.ordinal()) + "0800ffffffff07" + subject)
        .isEqualTo(HexFormat.of().formatHex(output.toBytes()));
    assertThat(Cause.read(new Input(output.toBytes()))).isEqualTo(cause);
  }

  @Test
  void shouldCarryTheRequestOrProposalThatItIsAbout() {
    Cause cause = Cause.about(Clause.BUS_4, 300);
    Output output = new Output();
    cause.write(output);
    Input input = new Input(output.toBytes());
    assertThat(Cause.read(input)).isEqualTo(cause);
    assertThat(input.atEnd()).isTrue();
  }

  @Test
  void shouldRefuseAnUnknownClause() {
    byte[] bytes = {(byte) Clause.values().length, 0, 0, 0};
    assertThatThrownBy(() -> Cause.read(new Input(bytes))).isInstanceOf(Input.CorruptBytes.class);
  }
}
