package dev.witan.simulations.report;

import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Summary;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.setting.Measure;
import dev.witan.simulations.setting.Measure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the figures say, in sentences. None says more than its interval bears. */
final class Findings {
  private static final List<String> USUAL =
      List.of(
          "bad.accepted",
          "good.rejected",
          "inconclusive",
          "judgement.hours",
          "participation",
          "requests.ratified",
          "return.honest",
          "return.dishonest",
          "rep.topTenth",
          "newcomers.daysToRep");
  private static final String GAIN = Measure.GAIN.word() + ".";

  private final SimulationResult result;
  private final Variant first;

  Findings(SimulationResult result) {
    this.result = result;
    this.first = result.variants().get(0);
  }

  /** All sentences, the weightiest first. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (result.variants().size() == 1) {
      headlines(first.summaries().keySet().stream().toList())
          .forEach(measure -> sentences.add(level(measure)));
      gains(sentences);
    }
    for (Variant other : result.variants().subList(1, result.variants().size())) {
      compare(other, sentences);
    }
    return sentences;
  }

  /** The measures that findings are about: those that the setting names, or the usual ones. */
  private List<String> headlines(List<String> names) {
    return result.setting().measures().isEmpty()
        ? USUAL.stream().filter(names::contains).toList()
        : names.stream().filter(result.setting()::shows).toList();
  }

  private String level(String measure) {
    Summary summary = first.summaries().get(measure);
    Unit unit = Numbers.unit(measure);
    String start = capital(name(measure)) + ": ";
    if (summary.runs() == 1) {
      return start
          + Numbers.of(summary.median(), unit)
          + " in one run, which says nothing about chance.";
    }
    return start
        + Numbers.of(summary.median(), unit)
        + " in the median; 90\u202f% of "
        + summary.runs()
        + " runs between "
        + Numbers.of(summary.least(), unit)
        + " and "
        + Numbers.of(summary.most(), unit)
        + ".";
  }

  private void gains(List<String> sentences) {
    List<Map.Entry<String, Summary>> gains =
        first.summaries().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(GAIN))
            .sorted(
                (one, other) -> Double.compare(other.getValue().median(), one.getValue().median()))
            .toList();
    if (gains.size() > 1) {
      sentences.add(
          "Of the kinds of people, "
              + gain(gains.get(0))
              + " gained most for each person, and "
              + gain(gains.get(gains.size() - 1))
              + " least.");
    }
  }

  /** Says who gained most in the first variant, above the plot of all gains. */
  String gainTitle() {
    return first.summaries().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(GAIN))
        .max(Comparator.comparingDouble(entry -> entry.getValue().median()))
        .map(
            most ->
                "What a person gained: "
                    + most.getKey().substring(GAIN.length())
                    + " most, "
                    + Numbers.of(most.getValue().median(), Unit.COIN)
                    + " in the median"
                    + ofFirst())
        .orElse("What a person gained");
  }

  /** Says how one measure came out, above a plot of it and others. */
  String spreadTitle(String measure, String others) {
    Summary summary = first.summaries().get(measure);
    return summary == null
        ? others
        : others
            + ": "
            + name(measure)
            + " "
            + Numbers.of(summary.median(), Numbers.unit(measure))
            + " in the median"
            + ofFirst();
  }

  private String ofFirst() {
    return first.name().isEmpty() ? "" : " with " + VariantText.of(first).text();
  }

  private static String gain(Map.Entry<String, Summary> entry) {
    Summary summary = entry.getValue();
    String range =
        summary.runs() == 1
            ? ", one run"
            : ", 90\u202f% of runs "
                + Numbers.of(summary.least(), Unit.COIN)
                + " to "
                + Numbers.of(summary.most(), Unit.COIN);
    return entry.getKey().substring(GAIN.length())
        + " ("
        + Numbers.of(summary.median(), Unit.COIN)
        + range
        + ")";
  }

  private void compare(Variant other, List<String> sentences) {
    List<String> still = new ArrayList<>();
    for (String measure : headlines(other.differences().keySet().stream().toList())) {
      Summary difference = other.differences().get(measure);
      if (difference.isBesideZero()) {
        sentences.add(difference(other, measure));
      } else {
        still.add(difference(other, measure));
      }
    }
    sentences.addAll(still);
    long all = other.differences().values().stream().filter(one -> one.low() != null).count();
    long beside = other.differences().values().stream().filter(Summary::isBesideZero).count();
    if (all > 0) {
      sentences.add(
          change(other)
              + ": of "
              + all
              + " measures, "
              + beside
              + " differ beyond their 95\u202f% interval. About "
              + Math.round(all / 20.0)
              + " would do so by chance alone if nothing differed.");
    }
  }

  private String difference(Variant other, String measure) {
    Unit unit = Numbers.unit(measure);
    Summary difference = other.differences().get(measure);
    String start =
        change(other)
            + ": "
            + name(measure)
            + " "
            + Numbers.of(first.summaries().get(measure).mean(), unit)
            + " \u2192 "
            + Numbers.of(other.summaries().get(measure).mean(), unit);
    if (difference.low() == null) {
      return start + " in one run each, which says nothing about chance.";
    }
    if (difference.low() == 0 && difference.high() == 0) {
      return start + ", the same in all " + difference.runs() + " pairs of runs.";
    }
    String interval =
        "difference "
            + Numbers.difference(difference.low(), unit)
            + " to "
            + Numbers.difference(difference.high(), unit)
            + ", 95\u202f%, "
            + difference.runs()
            + " pairs of runs";
    return difference.isBesideZero()
        ? start + " (" + interval + ")."
        : start + ": no difference that stands out of chance (" + interval + ").";
  }

  private String change(Variant other) {
    return VariantText.of(first).to(VariantText.of(other));
  }

  /** A measure in words; of one by kind the kind goes behind. */
  static String name(String measure) {
    return Measure.named(measure)
        .map(
            found ->
                switch (found) {
                  case JUDGEMENT_HOURS -> "time from the opening of a pool to its end";
                  case NEWCOMERS_WITH_REP -> "newcomers who got REP, of all newcomers";
                  case NEWCOMERS_DAYS_TO_REP -> "time until the first REP of a newcomer";
                  default -> found.sentence() + kind(found, measure);
                })
        .orElse(measure);
  }

  private static String kind(Measure found, String measure) {
    int point = measure.indexOf('.');
    return found.isByKind() && point > 0 ? " (" + measure.substring(point + 1) + ")" : "";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
