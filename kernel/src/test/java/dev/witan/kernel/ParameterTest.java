package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.ParameterTable.Row;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: the catalogue is the table of the rules, section 8. Method: a copy of the table, as it
 * stands there, is a test resource; every name, default and bound is compared.
 */
final class ParameterTest {
  private static final List<Row> TABLE = ParameterTable.read();

  @Test
  void shouldHaveTheNamesOfTheTableInItsOrder() {
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::text))
        .containsExactlyElementsOf(TABLE.stream().map(Row::name).toList());
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void shouldHaveTheDefaultAndBoundsOfTheTable(Parameter parameter) {
    Row row = TABLE.get(parameter.ordinal());
    assertThat(parameter.initial()).as("default").isEqualTo(row.initial());
    assertThat(parameter.lowest()).as("lowest").isEqualTo(row.lowest());
    assertThat(parameter.highest()).as("highest").isEqualTo(row.highest());
    assertThat(parameter.type() == Parameter.Type.BOOLEAN).isEqualTo(row.isTruth());
    assertThat(parameter.type() == Parameter.Type.DURATION).isEqualTo(row.isTime());
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void shouldBindProposals(Parameter parameter) {
    assertThat(parameter.allowsProposal(parameter.lowest())).isTrue();
    assertThat(parameter.allowsProposal(parameter.highest())).isTrue();
    assertThat(parameter.allowsProposal(parameter.initial())).isTrue();
    assertThat(parameter.allowsProposal(parameter.lowest() - 1)).isFalse();
    assertThat(parameter.allowsProposal(parameter.highest() + 1)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void shouldLetAFoundingSetAnyValueOfTheType(Parameter parameter) {
    long lowest = parameter.type() == Parameter.Type.DURATION ? 1 : 0;
    assertThat(parameter.allowsFounding(lowest - 1)).isFalse();
    assertThat(parameter.allowsFounding(lowest)).isTrue();
    assertThat(parameter.allowsFounding(parameter.highest())).isTrue();
    boolean isUnbounded =
        switch (parameter.type()) {
          case AMOUNT, COUNT, DURATION -> true;
          case RATIO, BOOLEAN -> false;
        };
    long most = parameter.type() == Parameter.Type.BOOLEAN ? 1 : Ppm.ONE;
    assertThat(parameter.allowsFounding(most)).isTrue();
    assertThat(parameter.allowsFounding(most + 1)).isEqualTo(isUnbounded);
    assertThat(parameter.allowsFounding(Long.MAX_VALUE)).isEqualTo(isUnbounded);
  }

  /** "Ratios at most 1 000 000, except pool.mintingRatio." */
  @Test
  void shouldKnowTheRatios() {
    List<String> ratios =
        Arrays.stream(Parameter.values())
            .filter(parameter -> parameter.type() == Parameter.Type.RATIO)
            .map(Parameter::text)
            .toList();
    assertThat(ratios)
        .containsExactly(
            "pool.quorum",
            "pool.winRatio",
            "pool.bindingRatio",
            "pool.authorShare",
            "pool.quietPeriod",
            "fee.authorShare",
            "fee.treasuryShare",
            "availability.silencePenalty",
            "availability.missPenalty",
            "governance.attestation",
            "governance.quorum",
            "governance.winRatio",
            "governance.binding1",
            "governance.binding2",
            "governance.binding3");
    assertThat(Parameter.POOL_MINTING_RATIO.type()).isEqualTo(Parameter.Type.COUNT);
  }

  @Test
  void shouldFindParametersByName() {
    assertThat(Parameter.named("pool.minFee")).contains(Parameter.POOL_MIN_FEE);
    assertThat(Parameter.named("pool.minfee")).isEmpty();
    assertThat(Parameter.named("")).isEmpty();
    assertThat(Parameter.named("artifact.client")).isEmpty();
  }
}
