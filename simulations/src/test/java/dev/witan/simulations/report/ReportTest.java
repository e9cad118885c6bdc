package dev.witan.simulations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.kernel.Parameter;
import dev.witan.simulations.experiment.Case;
import dev.witan.simulations.experiment.Experiment;
import dev.witan.simulations.experiment.Kept;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.Setting;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: a report is whole, says the figures of its result, asks for nothing, and is the same each
 * time. Method: a tiny experiment is run, its report is read by an HTML parser, and its figures are
 * compared with the result's JSON.
 */
final class ReportTest {
  private static final String COMMAND = "witan simulate small --compare pool.bindingRatio=0,500000";

  private static SimulationResult result;
  private static String html;
  private static Document page;

  /** Not where the fields are: the threads of the experiment would wait for this class. */
  @BeforeAll
  static void make() {
    result = run();
    html = Report.of(result, COMMAND);
    page = Jsoup.parse(html);
  }

  private static SimulationResult run() {
    Setting small = Presets.of("small").lasting(40);
    List<Case> cases =
        List.of(
            new Case("pool.bindingRatio=0", small.with(Parameter.POOL_BINDING_RATIO, 0)),
            new Case(
                "pool.bindingRatio=500000", small.with(Parameter.POOL_BINDING_RATIO, 500_000)));
    return new Experiment(cases, "seed", 3).run(Kept.NOWHERE, 2, done -> {});
  }

  @Test
  void shouldBeTheSameTextAgain() {
    assertThat(Report.of(run(), COMMAND)).isEqualTo(html);
  }

  @Test
  void shouldBeWholeHtml() {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    parser.parseInput(html, "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(html).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(page.title()).isEqualTo("A small body of 10 people – Witan");
  }

  @Test
  void shouldAskForNothing() {
    assertThat(page.select("script, link, img, iframe, object, embed, base, form")).isEmpty();
    assertThat(page.select("[src], [href], [style], [xlink:href]")).isEmpty();
    assertThat(html.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "url(", "@import");
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).matches("default-src 'none'; style-src 'sha256-[^']{44}'; .*");
  }

  @Test
  void shouldNameEachThingOnce_andOnlyWhatIsThere() {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element svg : page.select("svg")) {
      assertThat(svg.attr("role")).isEqualTo("img");
      assertThat(svg.attr("viewBox")).matches("0 0 640 [0-9]+");
      assertThat(ids).contains(svg.attr("aria-labelledby").split(" "));
    }
  }

  @Test
  void shouldHaveItsFiguresBelowEachPlot() {
    assertThat(page.select("figure")).hasSizeGreaterThan(20);
    for (Element figure : page.select("figure")) {
      assertThat(figure.select("svg")).hasSize(1);
      assertThat(figure.select("svg path, svg line")).isNotEmpty();
      assertThat(figure.select("figcaption").text()).isNotBlank();
      assertThat(figure.select("details td.number data[value]")).isNotEmpty();
    }
  }

  @Test
  void shouldCutOffNoWordInAPlot() {
    assertThat(page.select("svg text").eachText())
        .hasSizeGreaterThan(100)
        .noneMatch(text -> text.endsWith("..") || text.endsWith("\u2026"));
  }

  @Test
  void shouldSayTheFiguresOfTheResult() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ResultJson.of(result));
    int found = 0;
    for (Element row : page.select("#measures table").get(0).select("tbody tr")) {
      String variant = row.child(1).text().contains("50") ? "1" : "0";
      JsonNode summary = json.at("/variants/" + variant + "/summaries").get(row.child(0).text());
      List<String> fields =
          List.of("runs", "mean", "low", "high", "median", "lower", "upper", "least", "most");
      for (int i = 0; i < fields.size(); i++) {
        JsonNode exact = summary.get(fields.get(i));
        String told = row.child(2 + i).select("data").attr("value");
        assertThat(new BigDecimal(told)).as(row.text()).isEqualByComparingTo(exact.decimalValue());
      }
      found++;
    }
    assertThat(found)
        .isEqualTo(result.variants().stream().mapToInt(one -> one.summaries().size()).sum());
  }

  @Test
  void shouldSayEverythingThatIsAssumed() {
    String text = page.select("#assumptions").text();
    for (Parameter parameter : Parameter.values()) {
      assertThat(text).contains(parameter.text());
    }
    assertThat(text).contains("careful", "newcomer", "lookCost", "requests.badTaskHarm");
    assertThat(page.select("#repeat pre").text()).isEqualTo(COMMAND);
  }

  @Test
  void shouldShowHostileNamesAsText() {
    String hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
    SimulationResult named =
        new SimulationResult(
            hostile,
            Results.setting(hostile),
            List.of(Results.variant(hostile, "bad.accepted", 0.1, 0.2)));
    Document shown = Jsoup.parse(Report.of(named, hostile));
    assertThat(shown.select("script, img")).isEmpty();
    assertThat(shown.select("h1").text()).isEqualTo(hostile);
    assertThat(shown.title()).isEqualTo(hostile + " – Witan");
    assertThat(shown.select("#repeat pre").text()).isEqualTo(hostile);
  }

  @Test
  void shouldFail_whenNothingCanBeDrawn() {
    PlotSpec spec = new PlotSpec();
    spec.layer("nothing", Ink.MEDIAN, 1, PlotSpec.map("x", "a"));
    assertThatThrownBy(() -> PlotSvg.of(spec.sized(100, 100))).isInstanceOf(RuntimeException.class);
  }
}
