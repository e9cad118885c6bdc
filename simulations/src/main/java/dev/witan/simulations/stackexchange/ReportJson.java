package dev.witan.simulations.stackexchange;

import static dev.witan.simulations.importing.ReportParts.write;

import dev.witan.business.RequestState;
import dev.witan.kernel.JsonWriter;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.importing.ReportParts;
import dev.witan.simulations.journaling.Stored;
import dev.witan.simulations.stackexchange.Samples.Sample;
import dev.witan.simulations.stackexchange.StackExchangeReport.Pools;
import dev.witan.simulations.stackexchange.StackExchangeReport.TopMember;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The report as one JSON object, names in ascending order. Amounts are strings of micro-units, and
 * decimals are strings too, so that no reader rounds either.
 */
public final class ReportJson {
  private ReportJson() {}

  /** The object; without what was measured and stored it is the same each time. */
  public static String of(
      StackExchangeReport report, Optional<Measured> measured, Optional<Stored> stored) {
    JsonWriter json = new JsonWriter().object();
    writeAgreement(report.agreement(), json.name("agreement"));
    json.name("citations").object().name("named").integer(report.citations().named());
    json.name("used").integer(report.citations().used()).endObject();
    write(report.coin(), json.name("coin"));
    json.name("distribution").array();
    report.distribution().forEach(sample -> writeSample(sample, json));
    json.endArray().name("faults").array();
    report.faults().forEach(json::text);
    json.endArray();
    writeFees(report.fees(), json.name("fees"));
    write(report.machine(), json.name("journal"));
    writeLeftOut(report.leftOut(), json.name("leftOut"));
    measured.ifPresent(taken -> write(taken, json.name("measured")));
    writeMembers(report.members(), json.name("members"));
    json.name("notes").array();
    report.notes().forEach(json::text);
    json.endArray().name("pools").object();
    writePools(report.ownPools(), json.name("own"));
    writePools(report.requestPools(), json.name("requests"));
    json.endObject();
    writePosts(report.posts(), json.name("posts"));
    writeRead(report.read(), json.name("read"));
    write(report.reputation(), json.name("rep"));
    json.name("reputation").object();
    json.name("compared").integer(report.reputationCorrelation().compared());
    write(report.reputationCorrelation().value(), json.name("spearman"));
    json.endObject();
    writeRequests(report.requests(), json.name("requests"));
    json.name("settings").object().name("seed").text(report.settings().seed());
    ReportParts.writeStopAfter(report.settings().stopAfter(), json.name("stopAfter"));
    json.endObject().name("site").text(report.site());
    stored.ifPresent(place -> write(place, json.name("stored")));
    json.name("topMembers").array();
    report.topMembers().forEach(member -> writeMember(member, json));
    json.endArray().name("votes").object();
    json.name("stakedAgainst").integer(report.votes().stakedAgainst());
    json.name("stakedFor").integer(report.votes().stakedFor()).endObject().endObject();
    return new String(json.toBytes(), StandardCharsets.UTF_8);
  }

  private static void writeAgreement(StackExchangeReport.Agreement agreement, JsonWriter json) {
    json.object().name("acceptedRatified").integer(agreement.acceptedRatified());
    json.name("acceptedRejected").integer(agreement.acceptedRejected());
    json.name("otherRatified").integer(agreement.otherRatified());
    json.name("otherRejected").integer(agreement.otherRejected());
    write(agreement.ratio(), json.name("ratio"));
    json.endObject();
  }

  private static void writeSample(Sample sample, JsonWriter json) {
    Distribution distribution = sample.distribution();
    write(distribution.gini(), json.object().name("gini"));
    json.name("holders").integer(distribution.holders());
    json.name("members").integer(distribution.members());
    json.name("supply").amount(distribution.supply());
    write(distribution.topTenth(), json.name("topTenth"));
    json.name("when").text(sample.when()).endObject();
  }

  private static void writeFees(StackExchangeReport.Fees fees, JsonWriter json) {
    json.object().name("bounties").amount(fees.bounties()).name("filed").amount(fees.filed());
    json.name("held").amount(fees.held()).name("kept").amount(fees.kept());
    json.name("own").amount(fees.own()).name("returned").amount(fees.returned()).endObject();
  }

  private static void writeLeftOut(Map<LeftOut, Long> leftOut, JsonWriter json) {
    json.array();
    leftOut.forEach(
        (cause, count) -> {
          json.object().name("cause").text(cause.word()).name("count").integer(count);
          json.name("of").text(cause.subject().word()).endObject();
        });
    json.endArray();
  }

  private static void writeMembers(StackExchangeReport.Members members, JsonWriter json) {
    json.object().name("numbered").integer(members.numbered());
    json.name("people").integer(members.people());
    json.name("registered").integer(members.registered());
    json.name("withoutAccount").integer(members.withoutAccount()).endObject();
  }

  private static void writePools(Pools pools, JsonWriter json) {
    json.object().name("accepted").integer(pools.accepted());
    json.name("inconclusive").integer(pools.inconclusive()).name("open").integer(pools.open());
    json.name("rejected").integer(pools.rejected()).endObject();
  }

  private static void writePosts(StackExchangeReport.Posts posts, JsonWriter json) {
    json.object().name("answers").integer(posts.answers());
    json.name("entered").integer(posts.entered()).name("questions").integer(posts.questions());
    json.name("shortened").integer(posts.shortened()).name("tried").integer(posts.tried());
    json.endObject();
  }

  private static void writeRead(Dump.RowCounts read, JsonWriter json) {
    json.object().name("comments").integer(read.comments()).name("links").integer(read.links());
    json.name("posts").integer(read.posts());
    json.name("unknownOwners").integer(read.unknownOwners());
    json.name("users").integer(read.users()).name("votes").integer(read.votes()).endObject();
  }

  private static void writeRequests(Map<RequestState, Long> requests, JsonWriter json) {
    Map<String, Long> byWord = new TreeMap<>();
    requests.forEach((state, count) -> byWord.put(state.word(), count));
    json.object();
    byWord.forEach((word, count) -> json.name(word).integer(count));
    json.endObject();
  }

  private static void writeMember(TopMember member, JsonWriter json) {
    json.object().name("answers").integer(member.answers()).name("handle").text(member.handle());
    json.name("name").text(member.name()).name("rep").amount(member.rep());
    json.name("siteReputation");
    if (member.siteReputation().isPresent()) {
      json.integer(member.siteReputation().getAsLong());
    } else {
      json.nothing();
    }
    json.endObject();
  }
}
