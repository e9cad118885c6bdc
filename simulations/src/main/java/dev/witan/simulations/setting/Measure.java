package dev.witan.simulations.setting;

import dev.witan.simulations.society.Kind;
import java.util.Optional;

/** What is measured in a run: the name in results, the unit, and what it says. */
public enum Measure {
  BAD_ACCEPTED("bad.accepted", Unit.PART, "bad work accepted, of that accepted or rejected"),
  GOOD_REJECTED("good.rejected", Unit.PART, "good work rejected, of that accepted or rejected"),
  JUDGED_WRONGLY("judged.wrongly", Unit.PART, "work judged wrongly, of that accepted or rejected"),
  INCONCLUSIVE("inconclusive", Unit.PART, "pools that missed their quorum, of all that ended"),
  JUDGEMENT_HOURS("judgement.hours", Unit.HOURS, "from the opening of a pool to its end"),
  PARTICIPATION("participation", Unit.PART, "REP staked at the end of a pool, of all REP"),
  VOTERS("voters", Unit.COUNT, "stakes on a pool"),
  WORK_JUDGED("work.judged", Unit.COUNT, "works whose pools ended"),
  REQUESTS_FILED("requests.filed", Unit.COUNT, "requests filed"),
  REQUESTS_RATIFIED("requests.ratified", Unit.PART, "requests ratified, of all that were filed"),
  REQUESTS_EXPIRED("requests.expired", Unit.PART, "requests expired, of all that were filed"),
  COIN_GAIN("coinGain", "coin earned by a person of the kind, less costs and effort", Unit.COIN),
  REP_GAIN("repGain", "REP earned by a person of the kind", Unit.REP),
  GAIN("gain", "coin and REP earned by a person of the kind, in coin", Unit.COIN),
  RETURN("return", "the gain of the kind, of what it put in", Unit.PART),
  VOTES_RIGHT("votesRight", "votes for the side that the work deserved, of those cast", Unit.PART),
  RETURN_HONEST("return.honest", Unit.PART, "the gain of honest people, of what they put in"),
  RETURN_DISHONEST(
      "return.dishonest", Unit.PART, "the gain of dishonest people, of what they put in"),
  REP_SUPPLY("rep.supply", Unit.REP, "REP at the end"),
  REP_GINI("rep.gini", Unit.PART, "Gini's coefficient of REP at the end"),
  REP_TOP_TENTH("rep.topTenth", Unit.PART, "REP of the tenth of the people with most"),
  REP_NAKAMOTO("rep.nakamoto", Unit.COUNT, "people that it takes to hold more than half of REP"),
  NEWCOMERS("newcomers", Unit.COUNT, "people who came after the founding"),
  NEWCOMERS_WITH_REP("newcomers.withRep", Unit.PART, "of these, those who got REP"),
  NEWCOMERS_DAYS_TO_REP("newcomers.daysToRep", Unit.DAYS, "until their first REP, of those");

  /** What a measure is counted in. */
  public enum Unit {
    /** A part of a whole, mostly from 0 to 1. */
    PART,
    COUNT,
    COIN,
    REP,
    HOURS,
    DAYS
  }

  private static final Measure[] ALL = values();

  private final String word;
  private final Unit unit;
  private final String sentence;
  private final boolean isByKind;

  /** A measure of the whole body. */
  Measure(String word, Unit unit, String sentence) {
    this.word = word;
    this.unit = unit;
    this.sentence = sentence;
    this.isByKind = false;
  }

  /** A measure that each kind of people has. */
  Measure(String word, String sentence, Unit unit) {
    this.word = word;
    this.unit = unit;
    this.sentence = sentence;
    this.isByKind = true;
  }

  /**
   * The measure with this name in a result, such as {@code rep.gini} or {@code gain.careful}; or
   * with that of a whole family, such as {@code gain}.
   */
  public static Optional<Measure> named(String name) {
    int point = name.indexOf('.');
    String start = point < 0 ? name : name.substring(0, point);
    boolean endsInKind = point >= 0 && Kind.named(name.substring(point + 1)).isPresent();
    for (Measure measure : ALL) {
      boolean isFamily =
          measure.isByKind && (point < 0 || endsInKind) && measure.word.equals(start);
      if (isFamily || measure.word.equals(name)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /** The name in results; of one by kind the first part. */
  public String word() {
    return word;
  }

  /** The name in results of the measure for this kind. */
  public String of(Kind kind) {
    return word + "." + kind.word();
  }

  /** Whether each kind has its own. */
  public boolean isByKind() {
    return isByKind;
  }

  public Unit unit() {
    return unit;
  }

  /** What it says, for people. */
  public String sentence() {
    return sentence;
  }
}
