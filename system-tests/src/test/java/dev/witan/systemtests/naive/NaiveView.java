package dev.witan.systemtests.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be seen of offers, requests, proposals and what governs them, in the words of a run. */
public final class NaiveView {
  private final NaiveState state;

  NaiveView(NaiveState state) {
    this.state = state;
  }

  public List<String> offers() {
    return new ArrayList<>(state.offers.keySet());
  }

  public boolean isActive(String offer) {
    return state.offers.get(offer).active;
  }

  public String owner(String offer) {
    return state.offers.get(offer).owner;
  }

  public long until(String offer) {
    return state.offers.get(offer).until;
  }

  /** Bonded and unbonded. */
  public long amount(String offer) {
    return state.amount(state.offers.get(offer)).longValueExact();
  }

  public long bonded(String offer) {
    return state.bonded(state.offers.get(offer)).longValueExact();
  }

  /** How many jobs of the offer go on. */
  public int jobs(String offer) {
    return state.jobs(state.offers.get(offer)).size();
  }

  public List<String> requests() {
    return new ArrayList<>(state.requests.keySet());
  }

  public String requestState(String request) {
    return state.requests.get(request).state;
  }

  public String requester(String request) {
    return state.requests.get(request).requester;
  }

  /** Null when nobody has or had the job at the end. */
  public String expert(String request) {
    return state.requests.get(request).expert;
  }

  /** The offer whose job it is, or null. */
  public String offerOf(String request) {
    NaiveJob job = state.requests.get(request).job;
    return job == null ? null : job.offer().name;
  }

  /** Of the job that goes on; otherwise 0. */
  public long bond(String request) {
    NaiveJob job = state.requests.get(request).job;
    return job == null ? 0 : job.bond().longValueExact();
  }

  /** BUS-7. */
  public long attempts(String request) {
    return state.requests.get(request).attempts.longValueExact();
  }

  /** When its timer fires; what it was when it ended or the evidence came. */
  public long deadline(String request) {
    return state.requests.get(request).deadline.longValueExact();
  }

  public List<String> proposals() {
    return new ArrayList<>(state.proposals.keySet());
  }

  public String proposalState(String proposal) {
    return state.proposals.get(proposal).state;
  }

  /** What is staked on the proposal itself now. */
  public long attested(String proposal) {
    return state.proposals.get(proposal).attested().longValueExact();
  }

  /** GOV-4. */
  public boolean isInEffect(String proposal) {
    return state.proposals.get(proposal).inEffect;
  }

  /** GOV-4: places in its list of payments, from 0. */
  public List<Integer> skippedPayments(String proposal) {
    return List.copyOf(state.proposals.get(proposal).skippedPayments);
  }

  /** All in force, sorted by name; booleans are 0 or 1. */
  public Map<String, Long> parameters() {
    Map<String, Long> all = new TreeMap<>();
    state.parameters.all().forEach((name, value) -> all.put(name, value.longValueExact()));
    return all;
  }

  /** GOV-6: names, without {@code artifact.}, and posts. */
  public Map<String, String> artifacts() {
    return new LinkedHashMap<>(state.artifacts);
  }

  public List<String> treasurers() {
    return new ArrayList<>(state.treasurers);
  }

  /** All draws so far. */
  public List<NaiveDraw> draws() {
    return List.copyOf(state.draws);
  }

  /** Of the last entry. */
  public long position() {
    return state.entries.position() - 1;
  }
}
