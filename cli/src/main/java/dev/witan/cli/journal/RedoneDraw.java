package dev.witan.cli.journal;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.Offer;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Json;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.Modules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A draw as its event records it (RAND-1), with the candidates made again from the state before it.
 *
 * @param member the handle of the chosen offer's member
 * @param members the handles of all candidates, in their order
 */
record RedoneDraw(JobDrawn drawn, String member, List<Candidate> candidates, List<String> members) {

  /** A draw and its candidates in the state before it. */
  static RedoneDraw of(Modules modules, JobDrawn drawn, List<Candidate> candidates) {
    Members members = modules.reputation().members();
    Offer offer = modules.availability().offers().get(drawn.offer());
    return new RedoneDraw(
        drawn,
        members.handle(offer.member()),
        List.copyOf(candidates),
        candidates.stream().map(one -> members.handle(one.offer().member())).toList());
  }

  /** Whether seed and candidates lead to what was recorded. */
  boolean holds() {
    Draw draw = drawn.draw();
    long total = candidates.isEmpty() ? 0 : candidates.get(candidates.size() - 1).after();
    return draw.total() == total
        && draw.equals(Draw.of(draw.seed(), draw.number(), total))
        && candidates.stream().filter(this::isFirstAbove).anyMatch(this::isRecorded);
  }

  private boolean isFirstAbove(Candidate candidate) {
    return candidate.before() <= drawn.draw().value() && drawn.draw().value() < candidate.after();
  }

  private boolean isRecorded(Candidate candidate) {
    return candidate.offer().number() == drawn.offer()
        && candidate.before() == drawn.before()
        && candidate.after() == drawn.after()
        && (drawn.bond() == 0 || drawn.bond() == candidate.weight());
  }

  Json.Fields json() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("number", new Json.Int(drawn.draw().number()));
    fields.put("request", new Json.Text("request_" + drawn.job()));
    fields.put("total", amount(drawn.draw().total()));
    fields.put("value", amount(drawn.draw().value()));
    fields.put("offer", new Json.Text("offer_" + drawn.offer()));
    fields.put("member", new Json.Text(member));
    fields.put("before", amount(drawn.before()));
    fields.put("after", amount(drawn.after()));
    fields.put("bond", amount(drawn.bond()));
    List<Json> list = new ArrayList<>();
    for (int place = 0; place < candidates.size(); place++) {
      list.add(json(candidates.get(place), members.get(place)));
    }
    fields.put("candidates", new Json.Items(list));
    return new Json.Fields(fields);
  }

  private static Json json(Candidate candidate, String member) {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("offer", new Json.Text("offer_" + candidate.offer().number()));
    fields.put("member", new Json.Text(member));
    fields.put("price", amount(candidate.offer().price()));
    fields.put("weight", amount(candidate.weight()));
    fields.put("before", amount(candidate.before()));
    fields.put("after", amount(candidate.after()));
    return new Json.Fields(fields);
  }

  private static Json amount(long micro) {
    return new Json.Text(Long.toString(micro));
  }
}
