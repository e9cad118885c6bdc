package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A submitted proposal and where it stands: GOV-2 to GOV-4. */
final class NaiveProposal {
  static final String ATTESTING = "attesting";
  static final String ACCEPTED = "accepted";
  static final String REJECTED = "rejected";
  static final String LAPSED = "lapsed";

  /** REP staked on the proposal itself. */
  record Attestation(String member, BigInteger amount) {}

  final String name;
  final NaivePost post;

  /** POOL-2: the parameters in force when it was submitted. */
  final NaiveParameters parameters;

  /** Those whose stakes have not returned. */
  final List<Attestation> attestations = new ArrayList<>();

  String state = ATTESTING;

  /** GOV-4: whether the block has taken effect. */
  boolean inEffect;

  /** GOV-4: places in the list of payments that the treasury could not meet. */
  final List<Integer> skippedPayments = new ArrayList<>();

  NaiveProposal(String name, NaivePost post, NaiveParameters parameters) {
    this.name = name;
    this.post = post;
    this.parameters = parameters;
  }

  BigInteger attested() {
    List<BigInteger> amounts = new ArrayList<>();
    for (Attestation attestation : attestations) {
      amounts.add(attestation.amount());
    }
    return sum(amounts);
  }

  /** The name of the one timer that it has at a time. */
  String timer() {
    return "proposal " + name;
  }
}
