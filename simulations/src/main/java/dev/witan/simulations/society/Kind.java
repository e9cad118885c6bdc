package dev.witan.simulations.society;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of people: a word for settings, a behaviour, and traits that differ from the usual.
 * Chances hang on their order, so new ones are added at the end.
 */
public enum Kind {
  /** Pays effort, sees the quality with little error, votes by what it saw. */
  CAREFUL("careful", Honesty.HONEST, new Reader(), Map.of()),
  /** As careful, but pays little and sees with a large error. */
  CARELESS(
      "careless",
      Honesty.HONEST,
      new Reader(),
      Map.of(Trait.NOISE, 2.0, Trait.LOOK_COST, 0.005, Trait.SKILL, 0.5)),
  /** Never votes. */
  LAZY("lazy", Honesty.HONEST, new Lazy(), Map.of()),
  /** Votes for everything. */
  YES_SAYER("yesSayer", Honesty.HONEST, new YesSayer(), Map.of()),
  /** Waits and votes with the open tally. */
  HERDING("herding", Honesty.HONEST, new Herding(), Map.of()),
  /** Waits and votes against the open tally. */
  CONTRARIAN("contrarian", Honesty.HONEST, new Contrarian(), Map.of()),
  /** Arrives after the founding with nothing, and is careful. */
  NEWCOMER(
      "newcomer",
      Honesty.HONEST,
      new Reader(),
      Map.of(Trait.ARRIVALS_PER_DAY, 0.1, Trait.POSTS_PER_DAY, 0.01)),
  /** A ring: votes for each other's work whatever it is, against that of others when it pays. */
  RING(
      "ring",
      Honesty.DISHONEST,
      new Ring(),
      Map.of(Trait.SKILL, -1.0, Trait.ATTENTION, 1.0, Trait.WORK_COST, 0.1)),
  /** Many members of one person, who vote for the work of each other and otherwise not. */
  SYBIL(
      "sybil",
      Honesty.DISHONEST,
      new Loyal(),
      Map.of(Trait.SKILL, -1.0, Trait.ATTENTION, 1.0, Trait.STAKE, 1.0, Trait.WORK_COST, 0.1)),
  /** Requester and expert in one: files requests to friends and judges through friends. */
  SELF_DEALER(
      "selfDealer",
      Honesty.DISHONEST,
      new Loyal(),
      Map.of(
          Trait.SKILL, -1.0,
          Trait.ATTENTION, 1.0,
          Trait.STAKE, 0.5,
          Trait.WORK_COST, 0.1,
          Trait.OWN_REQUESTS_PER_DAY, 0.1)),
  /** Votes right before the deadline: turns the result if it can, and else joins it. */
  SNIPER("sniper", Honesty.DISHONEST, new Sniper(), Map.of(Trait.ATTENTION, 1.0, Trait.STAKE, 1.0)),
  /** Silent after the draw, and votes against everything. */
  GRIEFER("griefer", Honesty.DISHONEST, new Griefer(), Map.of(Trait.ATTENTION, 1.0)),
  /** Buys coin, and with it fees on its own posts, for the REP that they bring. */
  PLUTOCRAT(
      "plutocrat",
      Honesty.DISHONEST,
      new Loyal(),
      Map.of(
          Trait.SKILL, 0.0,
          Trait.ATTENTION, 1.0,
          Trait.STAKE, 0.5,
          Trait.POSTS_PER_DAY, 0.1,
          Trait.POST_FEE, 100.0)),
  /** Pays for work. Not in settings: there are as many as the requests need. */
  REQUESTER(
      "requester",
      Honesty.HONEST,
      new Lazy(),
      Map.of(Trait.CAPACITY, 0.0, Trait.POSTS_PER_DAY, 0.0));

  /** Whether a kind plays the game as it is meant. */
  enum Honesty {
    HONEST,
    DISHONEST
  }

  private static final Kind[] ALL = values();

  private final String word;
  private final Honesty honesty;
  private final Behaviour behaviour;
  private final Map<Trait, Double> usual;

  Kind(String word, Honesty honesty, Behaviour behaviour, Map<Trait, Double> usual) {
    this.word = word;
    this.honesty = honesty;
    this.behaviour = behaviour;
    this.usual = new EnumMap<>(Trait.class);
    this.usual.putAll(usual);
  }

  /** The kind with this word in settings and results. */
  public static Optional<Kind> named(String word) {
    for (Kind kind : ALL) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The word in settings and results. */
  public String word() {
    return word;
  }

  /** Whether it plays the game as it is meant. */
  public boolean isHonest() {
    return honesty == Honesty.HONEST;
  }

  /** Whether people of this kind in one group are a circle. */
  public boolean isLoyal() {
    return behaviour.isLoyal();
  }

  /** What it does. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** The trait of this kind where the setting does not say otherwise. */
  public double usual(Trait trait) {
    return usual.getOrDefault(trait, trait.usual());
  }
}
