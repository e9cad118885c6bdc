package dev.witan.simulations.report;

import dev.witan.simulations.result.Flow;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Summary;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.setting.Measure;
import dev.witan.simulations.setting.Measure.Unit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Writes a result as one HTML file that asks for nothing from anywhere and has no script. The same
 * result and command give the same text. Any thread may write one.
 */
public final class Report {
  private static final List<String> ASSETS = List.of("coin", "rep");

  private final SimulationResult result;
  private final Page page;

  private Report(SimulationResult result) {
    this.result = result;
    this.page = new Page(result.setting().title());
  }

  /**
   * The whole file.
   *
   * @param command the line that repeats the simulation
   */
  public static String of(SimulationResult result, String command) {
    return new Report(result).write(command);
  }

  private String write(String command) {
    begin();
    spreads();
    flows();
    series();
    measures();
    refusals();
    new Assumptions(result).write(page);
    repeat(command);
    return page.html();
  }

  private void begin() {
    Variant first = result.variants().get(0);
    int runs = first.runs().size();
    int days = result.setting().days();
    String variants = result.variants().size() == 1 ? "" : result.variants().size() + " variants, ";
    page.lead(
        "A simulation: %s%s of %s each, seed %s. This is no forecast: it says what the rules do to the people that are assumed below."
            .formatted(
                variants,
                runs == 1 ? "one run" : Numbers.plain(runs) + " runs",
                days == 1 ? "one day" : Numbers.plain(days) + " days",
                result.seed()));
    page.list(page.section("findings", "Findings"), new Findings(result).sentences());
  }

  private void spreads() {
    Element section = page.section("spreads", "How measures are spread over runs");
    for (Unit unit : Unit.values()) {
      SpreadPlot plot = new SpreadPlot(true);
      for (String name : result.variants().get(0).summaries().keySet()) {
        boolean isOfBody = Measure.named(name).filter(found -> !found.isByKind()).isPresent();
        if (isOfBody && Numbers.unit(name) == unit) {
          addMeasure(plot, name);
        }
      }
      if (!plot.isEmpty()) {
        section.appendChild(plot.figure("spread-" + unit, title(unit), Numbers.axis(unit)));
      }
    }
    SpreadPlot gains = new SpreadPlot(false);
    String gain = Measure.GAIN.word() + ".";
    for (Variant variant : result.variants()) {
      variant
          .summaries()
          .forEach(
              (name, summary) -> {
                if (name.startsWith(gain)) {
                  String kind = name.substring(gain.length());
                  gains.add(
                      new SpreadPlot.Spread(
                          VariantText.of(variant).text(), kind, summary, Unit.COIN));
                }
              });
    }
    if (!gains.isEmpty()) {
      section.appendChild(
          gains.figure("gains", new Findings(result).gainTitle(), Numbers.axis(Unit.COIN)));
    }
  }

  private void addMeasure(SpreadPlot plot, String measure) {
    for (Variant variant : result.variants()) {
      Summary summary = variant.summaries().get(measure);
      if (summary != null) {
        String label = VariantText.of(variant).value(); // A whole name is cut off beside an axis.
        plot.add(new SpreadPlot.Spread(measure, label, summary, Numbers.unit(measure)));
      }
    }
  }

  private String title(Unit unit) {
    return switch (unit) {
      case PART -> new Findings(result).spreadTitle("judged.wrongly", "Measures in percent");
      case COUNT -> new Findings(result).spreadTitle("work.judged", "Measures that are numbers");
      case COIN -> "Measures in coin";
      case REP -> new Findings(result).spreadTitle("rep.supply", "Measures in REP");
      case HOURS -> new Findings(result).spreadTitle("judgement.hours", "Measures in hours");
      case DAYS -> new Findings(result).spreadTitle("newcomers.daysToRep", "Measures in days");
    };
  }

  private void flows() {
    Element section = page.section("flows", "Where coin and REP went");
    for (Variant variant : result.variants()) {
      for (String asset : ASSETS) {
        SortedMap<Flow, Double> means = Ways.means(variant, asset);
        Unit unit = asset.equals("coin") ? Unit.COIN : Unit.REP;
        Ways ways = unit == Unit.COIN ? Ways.ofCoin(means) : Ways.ofRep(means);
        if (!ways.all().isEmpty()) {
          section.appendChild(new FlowFigure(variant, means, ways, unit).element());
        }
      }
    }
  }

  private void series() {
    Element section = page.section("series", "Day by day");
    for (String series : result.variants().get(0).runs().get(0).series().keySet()) {
      BandPlot plot = new BandPlot(result, series);
      if (plot.isSomething()) {
        section.appendChild(plot.figure());
      }
    }
  }

  private void measures() {
    Element section = page.section("measures", "All measures");
    FigureTable table =
        new FigureTable(
            "measure",
            "variant",
            "n",
            "mean",
            "95 % from",
            "to",
            "median",
            "50 % from",
            "to",
            "90 % from",
            "to");
    for (String measure : result.variants().get(0).summaries().keySet()) {
      for (Variant variant : result.variants()) {
        Summary summary = variant.summaries().get(measure);
        if (summary != null) {
          measure(table, measure, VariantText.of(variant).text(), summary);
        }
      }
    }
    section.appendChild(table.element());
    page.note(
        section,
        "The interval of 95 % is that of the mean, by Student's t over runs. The ranges of 50 and"
            + " 90 % hold that part of the runs. n is the number of runs in which the measure has a"
            + " meaning.");
    differences(section);
    meanings(section);
  }

  private static void measure(FigureTable table, String measure, String variant, Summary summary) {
    Unit unit = Numbers.unit(measure);
    table
        .row()
        .text(measure)
        .text(variant)
        .plain(summary.runs())
        .number(summary.mean(), unit)
        .number(summary.low(), unit)
        .number(summary.high(), unit)
        .number(summary.median(), unit)
        .number(summary.lower(), unit)
        .number(summary.upper(), unit)
        .number(summary.least(), unit)
        .number(summary.most(), unit);
  }

  private void differences(Element section) {
    VariantText first = VariantText.of(result.variants().get(0));
    for (Variant variant : result.variants().subList(1, result.variants().size())) {
      section.appendElement("h3").text("Differences, " + first.to(VariantText.of(variant)));
      FigureTable table = new FigureTable("measure", "n", "mean", "95 % from", "to", "stands out");
      variant
          .differences()
          .forEach(
              (measure, difference) -> {
                Unit unit = Numbers.unit(measure);
                table
                    .row()
                    .text(measure)
                    .plain(difference.runs())
                    .difference(difference.mean(), unit)
                    .difference(difference.low(), unit)
                    .difference(difference.high(), unit)
                    .text(difference.isBesideZero() ? "yes" : "no");
              });
      section.appendChild(table.element());
    }
  }

  private void meanings(Element section) {
    section.appendElement("h3").text("What the measures say");
    FigureTable table = new FigureTable("measure", "what it says", "in");
    for (Measure measure : Measure.values()) {
      String name = measure.isByKind() ? measure.word() + ".KIND" : measure.word();
      String unit = Numbers.axis(measure.unit());
      table.row().text(name).text(Findings.name(measure.word())).text(unit);
    }
    section.appendChild(table.element());
  }

  private void refusals() {
    Element section = page.section("refusals", "Commands that were refused");
    FigureTable table = new FigureTable("variant", "code", "times in all runs");
    boolean isOne = false;
    for (Variant variant : result.variants()) {
      SortedMap<String, Long> refusals = new TreeMap<>();
      for (RunResult run : variant.runs()) {
        run.refusals().forEach((code, times) -> refusals.merge(code, times, Long::sum));
      }
      String name = VariantText.of(variant).text();
      refusals.forEach((code, times) -> table.row().text(name).text(code).plain(times));
      isOne |= !refusals.isEmpty();
    }
    if (isOne) {
      section.appendChild(table.element());
    } else {
      page.note(section, "None.");
    }
  }

  private void repeat(String command) {
    Element section = page.section("repeat", "To repeat it");
    section.appendElement("pre").addClass("scroll").attr("tabindex", "0").text(command);
    RunResult run = result.variants().get(0).runs().get(0);
    page.note(
        section,
        "The same version of Witan comes to the same figures on any machine. The state at the end of"
            + " the first run has the digest "
            + run.digest()
            + ". "
            + (result.variants().stream()
                    .flatMap(variant -> variant.runs().stream())
                    .allMatch(RunResult::invariantsHold)
                ? "In every run everything adds up at the end."
                : "IN AT LEAST ONE RUN THE SUMS DO NOT ADD UP: trust none of these figures."));
    page.note(
        section,
        "What these figures are not: a forecast, or the price of anything. Quality, noise, costs and"
            + " times are assumed and were not measured from people, who here neither learn nor"
            + " change their kind."
            + " Whoever looks at many intervals of 95 % must expect one in twenty to miss.");
  }
}
