package dev.witan.systemtests.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a table that says something else than the machine does fails. Method: one sound table, to
 * which one wrong row at a time is added.
 */
final class TablePlayTest {
  private static final List<String> SOUND =
      List.of(
          "body pool.minFee=0",
          "members ada ben with 10",
          "10 ada post.publish p1 evidence authors=ada:700000,ben:300000 => ok",
          "20 ada pool.open v1 p1 10 => ok",
          "30 ada coin.transfer ben 1 => insufficient-coin",
          "= rep ada 7 ben 3",
          "= parts p1 ada 7 ben 3",
          "= pool v1 accepted for 0 against 0 deadline 259200020",
          "= totals supply 10 treasury 10",
          "= keys ada ada",
          "= position 7");

  @Test
  void shouldPlayTheSoundTable() {
    assertThat(TablePlay.play(table("= coin ada 0 ben 10"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 ada coin.transfer ben 1 => ok",
        "40 ada coin.transfer ben 1 => amount-not-positive",
        "40 ben coin.transfer ada 1 => insufficient-coin",
        "40 ben coin.transfer ada 1",
        "40 again => duplicate of 7",
        "5 ben coin.transfer ada 1 => ok",
        "40 ben coin.transfer ada 1 more => ok",
        "40 ben coin.transfer ada 1 holder=ada => ok",
        "40 ben coin.give ada 1 => ok",
        "= rep ada 7 ben 3.000001",
        "= rep ada 7 ben",
        "= staked ada 1u",
        "= free ada 6",
        "= coin ben 11",
        "= value p1 9",
        "= value p2 0",
        "= parts p1 ada 3 ben 7",
        "= parts p1 ben 3 ada 7",
        "= parts p1 ada 7",
        "= pool v1 rejected",
        "= pool v1 accepted for 1u",
        "= pool v1 accepted against 1u",
        "= pool v1 accepted deadline 259200021",
        "= pool v1 accepted until 259200020",
        "= totals supply 11",
        "= totals everything 10",
        "= keys ada ada k1",
        "= position 8",
        "= luck ada 1",
        "body pool.minFees=1"
      })
  void shouldFail_whenARowIsWrong(String wrong) {
    assertThatThrownBy(() -> TablePlay.play(table(wrong))).isInstanceOf(AssertionError.class);
  }

  private static Table table(String last) {
    List<String> lines = new ArrayList<>(SOUND);
    lines.add(last);
    List<Row> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(Row.of("row " + rows.size(), line)));
    return new Table("test", "POOL-6: a test", URI.create("test:rows"), rows);
  }
}
