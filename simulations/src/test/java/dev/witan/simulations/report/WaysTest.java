package dev.witan.simulations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.witan.simulations.report.Ways.Place;
import dev.witan.simulations.report.Ways.Way;
import dev.witan.simulations.result.Flow;
import dev.witan.simulations.setting.Measure.Unit;
import dev.witan.simulations.society.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Goal: a diagram of flows keeps the amounts, few as its places are. Method: flows by hand. */
final class WaysTest {
  private static final List<Flow> EVERYBODY = everybody();

  private static List<Flow> everybody() {
    List<Flow> flows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      flows.add(new Flow("rep", "mint", kind.word(), 10 + kind.ordinal()));
      flows.add(new Flow("rep", kind.word(), "lost stakes", 1 + kind.ordinal()));
      flows.add(new Flow("rep", "lost stakes", kind.word(), 1 + kind.ordinal()));
    }
    return flows;
  }

  private static double sum(List<Flow> flows, String from, String to) {
    return flows.stream()
        .filter(flow -> flow.from().equals(from) || flow.to().equals(to))
        .mapToDouble(Flow::amount)
        .sum();
  }

  @Test
  void shouldLeadCoinThroughFees() {
    List<Flow> flows =
        List.of(
            new Flow("coin", "requester", "fees", 10),
            new Flow("coin", "fees", "salary", 8),
            new Flow("coin", "fees", "careful", 2),
            new Flow("coin", "salary", "careful", 7),
            new Flow("coin", "outside", "requester", 10),
            new Flow("rep", "mint", "careful", 100));
    Ways ways = Ways.ofCoin(Ways.means(Results.flowing(flows), "coin"));
    Place fees = new Place(1, "fees");
    Place salary = new Place(2, "salary");
    Place straight = new Place(2, "paid straight");
    Place careful = new Place(3, "careful");
    assertThat(ways.all())
        .containsOnly(
            Map.entry(new Way(new Place(0, "requester"), fees), 10.0),
            Map.entry(new Way(fees, salary), 8.0),
            Map.entry(new Way(fees, straight), 2.0),
            Map.entry(new Way(straight, careful), 2.0),
            Map.entry(new Way(salary, careful), 7.0));
    assertThat(ways.places()).containsEntry(careful, 9.0).containsEntry(fees, 10.0);
  }

  @Test
  void shouldJoinTheSmallestAndLoseNothing() {
    Ways ways = Ways.ofRep(Ways.means(Results.flowing(EVERYBODY), "rep"));
    assertThat(ways.places()).hasSizeLessThanOrEqualTo(Ways.PLACES_MAX);
    double minted = sum(EVERYBODY, "mint", "none");
    double lost = sum(EVERYBODY, "none", "lost stakes");
    assertThat(ways.places().get(new Place(1, "mint"))).isCloseTo(minted, within(1e-9));
    assertThat(ways.places().get(new Place(1, "lost stakes"))).isCloseTo(lost, within(1e-9));
    assertThat(column(ways, 0)).isCloseTo(minted + lost, within(1e-9));
    assertThat(column(ways, 2)).isCloseTo(minted + lost, within(1e-9));
    assertThat(ways.places()).containsKey(new Place(2, "requester")); // The largest one.
    assertThat(ways.places()).doesNotContainKey(new Place(2, "careful"));
  }

  private static double column(Ways ways, int column) {
    return ways.column(column).stream().mapToDouble(ways.places()::get).sum();
  }

  @Test
  void shouldStayInsideThePicture() {
    Ways ways = Ways.ofRep(Ways.means(Results.flowing(EVERYBODY), "rep"));
    Element svg = new FlowPlot(ways, Unit.REP).svg();
    assertThat(svg.select("rect")).hasSameSizeAs(ways.places().keySet());
    assertThat(svg.select("path")).hasSameSizeAs(ways.all().keySet());
    for (Element bar : svg.select("rect")) {
      double bottom = number(bar, "y") + number(bar, "height");
      assertThat(bottom).isLessThanOrEqualTo(number(svg, "height"));
      assertThat(number(bar, "x") + number(bar, "width")).isLessThan(Figure.WIDTH);
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }
}
