package dev.witan.business;

import dev.witan.kernel.Context;
import dev.witan.kernel.Mutator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The requests that wait for a candidate, by skill, and the direct ones by their expert; each in
 * the order of BUS-3: paid before free, then by fee, then by age. It follows from the requests, so
 * a snapshot does not hold it.
 */
final class OpenRequests {
  static final Comparator<Request> ORDER =
      Comparator.comparingLong(Request::fee).reversed().thenComparingInt(Request::number);

  private static final TreeSet<Request> NONE = new TreeSet<>(ORDER);

  private final Map<String, TreeSet<Request>> bySkill = new HashMap<>(); // lookup only
  private final Map<Integer, TreeSet<Request>> byExpert = new HashMap<>(); // lookup only

  /** Those that anybody with this skill may be drawn for; not to be changed. */
  TreeSet<Request> forSkill(String skill) {
    return bySkill.getOrDefault(skill, NONE);
  }

  /** Those that ask only this expert; not to be changed. */
  TreeSet<Request> forExpert(int member) {
    return byExpert.getOrDefault(member, NONE);
  }

  /** Puts the request where it belongs now. */
  @Mutator
  void place(Request request) {
    if (request.only() == Context.NOBODY) {
      place(bySkill, request.skill(), request);
    } else {
      place(byExpert, request.only(), request);
    }
  }

  @Mutator
  private static <K> void place(Map<K, TreeSet<Request>> map, K key, Request request) {
    if (request.state() == RequestState.OPEN) {
      map.computeIfAbsent(key, first -> new TreeSet<>(ORDER)).add(request);
      return;
    }
    TreeSet<Request> there = map.get(key);
    if (there != null && there.remove(request) && there.isEmpty()) {
      map.remove(key);
    }
  }

  @Mutator
  void clear() {
    bySkill.clear();
    byExpert.clear();
  }
}
