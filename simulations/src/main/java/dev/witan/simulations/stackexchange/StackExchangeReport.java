package dev.witan.simulations.stackexchange;

import dev.witan.business.RequestState;
import dev.witan.simulations.importing.CoinSums;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.importing.RepSums;
import dev.witan.simulations.stackexchange.Dump.RowCounts;
import dev.witan.simulations.stackexchange.Samples.Sample;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What an import came to. Everything here is the same each time for the same data and settings.
 * Amounts are micro-units.
 *
 * @param site the host that all texts are attributed to
 * @param read rows by kind
 * @param requests by the state that they are in
 * @param requestPools pools on the evidence of requests
 * @param ownPools pools on other answers
 * @param leftOut what has no place in the body, by cause
 * @param reputationCorrelation of REP with the site's reputation, over members with an account
 * @param distribution of REP over time, the end last
 * @param notes what a reader must know about the data
 * @param faults what came out as it should not; empty when all is well
 */
public record StackExchangeReport(
    String site,
    StackExchangeSettings settings,
    RowCounts read,
    Posts posts,
    Members members,
    Map<RequestState, Long> requests,
    Pools requestPools,
    Pools ownPools,
    Fees fees,
    Votes votes,
    Citations citations,
    Map<LeftOut, Long> leftOut,
    Agreement agreement,
    Correlation reputationCorrelation,
    List<Sample> distribution,
    List<TopMember> topMembers,
    RepSums reputation,
    CoinSums coin,
    MachineSums machine,
    List<String> notes,
    List<String> faults) {

  /**
   * What became of the posts.
   *
   * @param tried questions and answers that were reached
   * @param shortened bodies that were too long
   */
  public record Posts(long questions, long answers, long tried, long entered, long shortened) {}

  /**
   * Who is a member.
   *
   * @param people owners of questions and answers
   * @param registered those who became members
   * @param numbered accounts that have their number as a handle
   * @param withoutAccount people who stand for one post each
   */
  public record Members(long people, long registered, long numbered, long withoutAccount) {}

  /** Pools by outcome. */
  public record Pools(long accepted, long rejected, long inconclusive, long open) {}

  /**
   * Where the fees of requests and of other answers went.
   *
   * @param filed put up with requests, with their bounties
   * @param bounties the part of it that is bounties
   * @param own paid for the pools of other answers
   * @param kept by the body, to the treasury and as salary
   * @param returned to those who had put them up
   * @param held by what has not ended
   */
  public record Fees(long filed, long bounties, long own, long kept, long returned, long held) {}

  /** Votes that were staked, by side. */
  public record Votes(long stakedFor, long stakedAgainst) {}

  /** How many times answers name a post, and how many of these are citations. */
  public record Citations(long named, long used) {}

  /**
   * Answers to questions whose asker accepted one, by that and by their pool's outcome.
   *
   * @param acceptedRatified accepted by the asker, and the pool accepted
   * @param ratio the part of all four on which both agree, or empty
   */
  public record Agreement(
      long acceptedRatified,
      long acceptedRejected,
      long otherRatified,
      long otherRejected,
      OptionalDouble ratio) {}

  /** Spearman's correlation of so many, or empty when there is nothing to compare. */
  public record Correlation(int compared, OptionalDouble value) {}

  /**
   * One member.
   *
   * @param siteReputation what the site itself gives, if there is an account
   */
  public record TopMember(
      String handle, String name, long answers, long rep, OptionalLong siteReputation) {}
}
