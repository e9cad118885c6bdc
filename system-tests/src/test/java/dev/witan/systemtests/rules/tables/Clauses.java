package dev.witan.systemtests.rules.tables;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The clauses of sections 0 to 7 that can be seen from outside a body. */
final class Clauses {
  private Clauses() {}

  /** All but those that are the frame of others (NUM-1, NUM-2). */
  static Set<String> all() {
    Set<String> all = new TreeSet<>();
    add(all, "NUM", 3, 4);
    add(all, "TIME", 1, 2);
    add(all, "RAND", 1, 1);
    add(all, "CMD", 1, 2);
    add(all, "LEDGER", 1, 1);
    add(all, "MEMBER", 1, 3);
    add(all, "REP", 1, 3);
    add(all, "COIN", 1, 1);
    add(all, "FEE", 1, 3);
    add(all, "FORUM", 1, 8);
    add(all, "POOL", 1, 11);
    add(all, "AVAIL", 1, 4);
    add(all, "BUS", 1, 8);
    add(all, "GOV", 1, 6);
    return all;
  }

  private static void add(Set<String> all, String section, int first, int last) {
    for (int number = first; number <= last; number++) {
      all.addAll(List.of(section + "-" + number));
    }
  }
}
