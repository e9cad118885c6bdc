package dev.witan.simulations.run;

import dev.witan.kernel.Context;
import dev.witan.simulations.importing.Person;
import dev.witan.simulations.society.Kind;
import dev.witan.simulations.society.Trait;
import dev.witan.simulations.society.Traits;

/** A person in a run: who it is, and what the books say about it. */
final class Citizen {
  /** A time that has not come. */
  static final long NOT_YET = -1;

  private final long number;
  private final Person person;
  private final Kind kind;
  private final Traits traits;
  private final int group;
  private int member = Context.NOBODY;
  private long arrived = NOT_YET;
  private long firstRep = NOT_YET;
  private long startingRep;
  private long paid;
  private double effort;
  private long votes;
  private long votesRight;
  private long votesWon;

  Citizen(long number, Person person, Kind kind, Traits traits, int group) {
    this.number = number;
    this.person = person;
    this.kind = kind;
    this.traits = traits;
    this.group = group;
  }

  /**
   * What its chances hang on: its kind and how many of that kind stand before it, so that another
   * kind that is there or not changes nothing.
   */
  long number() {
    return number;
  }

  Person person() {
    return person;
  }

  Kind kind() {
    return kind;
  }

  double trait(Trait trait) {
    return traits.get(trait);
  }

  Traits traits() {
    return traits;
  }

  /** The number of its group in the setting. */
  int group() {
    return group;
  }

  /** Whether the other is of the same circle; nobody is of one's own without a loyal kind. */
  boolean isOfCircle(Citizen other) {
    return kind.isLoyal() && other.group == group && other != this;
  }

  /** Its number as a member, or {@link Context#NOBODY} before it arrives. */
  int member() {
    return member;
  }

  boolean isMember() {
    return member != Context.NOBODY;
  }

  void arrive(int asMember, long time) {
    member = asMember;
    arrived = time;
  }

  long arrived() {
    return arrived;
  }

  /** When it first had REP, or {@link #NOT_YET}. */
  long firstRep() {
    return firstRep;
  }

  void holdsRep(long time) {
    if (firstRep == NOT_YET) {
      firstRep = time;
    }
  }

  /** The REP that it had from the founding, in micro-units. */
  long startingRep() {
    return startingRep;
  }

  void startWith(long rep) {
    startingRep = rep;
  }

  /** The coin that it brought from outside, in micro-units. */
  long paid() {
    return paid;
  }

  void pay(long coin) {
    paid += coin;
  }

  /** What its efforts cost, in coin. */
  double effort() {
    return effort;
  }

  void exert(double coin) {
    effort += coin;
  }

  long votes() {
    return votes;
  }

  /** Votes that took the side that the quality of the work deserved. */
  long votesRight() {
    return votesRight;
  }

  /** Votes that took the side that won. */
  long votesWon() {
    return votesWon;
  }

  void voted(boolean isRight, boolean isWon) {
    votes++;
    votesRight += isRight ? 1 : 0;
    votesWon += isWon ? 1 : 0;
  }
}
