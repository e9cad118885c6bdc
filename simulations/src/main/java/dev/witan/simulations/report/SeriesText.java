package dev.witan.simulations.report;

import dev.witan.simulations.setting.Measure.Unit;

/**
 * What a series is, for people.
 *
 * @param sentence without a point
 */
record SeriesText(String sentence, Unit unit) {
  /** Of a series by its name in results; one without a text of its own goes by its name. */
  static SeriesText of(String series) {
    return switch (series) {
      case "rep.supply" -> new SeriesText("All REP", Unit.REP);
      case "rep.gini" -> new SeriesText("Gini's coefficient of REP", Unit.PART);
      case "rep.nakamoto" ->
          new SeriesText("People that it takes to hold more than half of REP", Unit.COUNT);
      case "treasury" -> new SeriesText("Coin of the treasury", Unit.COIN);
      case "members" -> new SeriesText("Members", Unit.COUNT);
      case "pools.open" -> new SeriesText("Open pools", Unit.COUNT);
      case "work.accepted" -> new SeriesText("Works accepted so far", Unit.COUNT);
      case "work.rejected" -> new SeriesText("Works rejected so far", Unit.COUNT);
      case "work.inconclusive" ->
          new SeriesText("Works so far whose pools missed their quorum", Unit.COUNT);
      default ->
          series.startsWith("rep.")
              ? new SeriesText("REP of all " + series.substring(4) + " people", Unit.REP)
              : new SeriesText(series, Unit.COUNT);
    };
  }
}
