package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.util.List;

/** AVAIL-1: what an expert offers. What is bonded stands with the jobs. */
final class NaiveOffer {
  final String name;
  final String owner;
  final List<String> skills;
  final long capacity;
  final BigInteger price;
  long until;
  BigInteger unbonded;
  boolean active = true;

  NaiveOffer(
      String name,
      String owner,
      BigInteger amount,
      List<String> skills,
      long capacity,
      long until,
      BigInteger price) {
    this.name = name;
    this.owner = owner;
    this.unbonded = amount;
    this.skills = List.copyOf(skills);
    this.capacity = capacity;
    this.until = until;
    this.price = price;
  }

  /** The name of the timer of its end. */
  String timer() {
    return "offer " + name;
  }
}
