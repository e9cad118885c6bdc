package dev.witan.simulations.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.society.Kind;
import dev.witan.simulations.society.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: settings are read strictly, and whoever wrote a wrong one is told where and what to do.
 * Method: one right setting, and one wrong place in it after the other.
 */
final class SettingReaderTest {
  private static final String RIGHT =
      """
      title: A body
      days: 30
      repPrice: 0.5
      parameters:
        pool.quorum: 200000
        pool.redistribute: false
      requests:
        requesters: 3
        perDay: 2
        fee: 7.5
      people:
        - kind: careful
          count: 4
          rep: 10
        - kind: yesSayer
      measures: [bad.accepted, gain]
      """;

  @Test
  void shouldReadWhatStandsThere() throws SettingFault {
    Setting setting = SettingReader.read("a.yaml", RIGHT);
    assertThat(setting.days()).isEqualTo(30);
    assertThat(setting.repPrice()).isEqualTo(0.5);
    assertThat(setting.parameter(Parameter.POOL_QUORUM)).isEqualTo(200_000);
    assertThat(setting.parameter(Parameter.POOL_REDISTRIBUTE)).isZero();
    assertThat(setting.parameter(Parameter.POOL_MIN_FEE)).isEqualTo(1_000_000);
    assertThat(setting.requests().fee()).isEqualTo(7.5);
    assertThat(setting.people()).hasSize(2);
    assertThat(setting.people().get(0).kind()).isEqualTo(Kind.CAREFUL);
    assertThat(setting.people().get(0).count()).isEqualTo(4);
    assertThat(setting.people().get(0).traits().get(Trait.REP)).isEqualTo(10);
    assertThat(setting.people().get(1).count()).isEqualTo(1);
    assertThat(setting.shows("bad.accepted")).isTrue();
    assertThat(setting.shows("gain.ring")).isTrue();
    assertThat(setting.shows("gain.honest")).isFalse();
    assertThat(setting.shows("rep.gini")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days: 30|days: 30.5|a.yaml:2:7: days must be a whole number",
        "days: 30|days: 4000|a.yaml:2:7: days is 4000 and must be from 1 to 3650",
        "days: 30|days: '30'|a.yaml:2:7: days must be a number from 1 to 3650",
        "days: 30|dayz: 30|a.yaml:2:1: dayz is unknown; known here: title, days,",
        "days: 30|title: Two|a.yaml:2:1: title stands twice: remove one",
        "title: A body|titles: A body|a.yaml:1:1: title is missing: add it",
        "title: A body|title: [A]|a.yaml:1:8: title must be a text of 1 to 200 characters",
        "quorum: 200000|quorum: 2000000|a.yaml:5:16: parameters.pool.quorum must be parts per",
        "quorum: 200000|kworum: 2|a.yaml:5:3: parameters.pool.kworum is no parameter; there are",
        "te: false|te: no|a.yaml:6:22: parameters.pool.redistribute must be true or false",
        "fee: 7.5|fee: -1|a.yaml:10:8: requests.fee is -1 and must be from 0 to 1000000000",
        "fee: 7.5|fee: .inf|a.yaml:10:8: requests.fee must be a number",
        "count: 4|count: many|a.yaml:13:12: people[0].count must be a number",
        "rep: 10|repp: 10|a.yaml:14:5: people[0].repp is unknown; known here: kind, count, rep,",
        "yesSayer|yes|a.yaml:15:11: people[1].kind is \"yes\"; kinds are careful, careless,",
        "yesSayer|requester|a.yaml:15:11: people[1].kind is \"requester\"; kinds are",
        "bad.accepted|bad.acepted|a.yaml:16:11: measures holds \"bad.acepted\"; measures are bad",
        "[bad.accepted, gain]|[{a: b}]|a.yaml:16:12: measures must hold texts only",
        "[bad.accepted, gain]|gain|a.yaml:16:11: measures must be a list",
        "days: 30|days: [|a.yaml:4:11: is no YAML",
      })
  void shouldSayWhereItIsWrong(String right, String wrong, String sentence) {
    assertThat(RIGHT).contains(right);
    assertThatThrownBy(() -> SettingReader.read("a.yaml", RIGHT.replace(right, wrong)))
        .isInstanceOf(SettingFault.class)
        .hasMessageStartingWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "- a", "people: []", "{a: {b: c}}", "\u0000", "!!java.net.URL x"})
  void shouldRefuseWhatIsNoSetting(String text) {
    assertThatThrownBy(() -> SettingReader.read("a.yaml", text)).isInstanceOf(SettingFault.class);
  }

  @Test
  void shouldReadEachPreset() {
    for (String name : Presets.NAMES) {
      Setting setting = Presets.of(name);
      assertThat(setting.days()).isEqualTo(365);
      assertThat(setting.people()).isNotEmpty();
    }
    assertThat(Presets.of("ordinary").people().stream().limit(5).mapToInt(People::count).sum())
        .isEqualTo(100);
  }

  @Test
  void shouldHaveAFormThatReadsAsTheSame() throws SettingFault {
    Setting setting = SettingReader.read("a.yaml", RIGHT);
    String form = ResultJson.of(setting);
    assertThat(SettingReader.read("form", form)).isEqualTo(setting); // JSON is YAML, too.
  }
}
