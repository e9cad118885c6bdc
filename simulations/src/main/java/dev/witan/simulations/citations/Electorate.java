package dev.witan.simulations.citations;

import dev.witan.reputation.Reputation;
import dev.witan.simulations.importing.ImportSeeds;
import dev.witan.simulations.importing.SeededDraws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The authors who are members, in the order of their registration, and who of them votes. */
final class Electorate {
  /** How many vote on a post at most. */
  static final int VOTERS_MAX = 3;

  private static final int NOT_REGISTERED = -1;

  private final int[] members; // numbers of members, by author
  private final List<Integer> registered = new ArrayList<>();
  private final VoterDraw draw = new VoterDraw();
  private final ImportSeeds seeds;

  /** Nobody of these authors is a member yet. */
  Electorate(int authors, String seed) {
    this.members = new int[authors];
    Arrays.fill(members, NOT_REGISTERED);
    this.seeds = new ImportSeeds("witan-import-voters", seed);
  }

  /** The author has become the member with this number. */
  void register(int author, int member) {
    members[author] = member;
    registered.add(author);
  }

  boolean isRegistered(int author) {
    return members[author] != NOT_REGISTERED;
  }

  /** The number of this author among the members, or -1. */
  int member(int author) {
    return members[author];
  }

  /** Draws authors by their free REP, among all members but the author of the post. */
  int[] voters(int postId, int postAuthor, Reputation reputation) {
    draw.clear();
    for (int i = 0; i < registered.size(); i++) {
      int author = registered.get(i);
      draw.add(author == postAuthor ? 0 : reputation.free(members[author]));
    }
    int[] voters = draw.draw(VOTERS_MAX, new SeededDraws(seeds.of(postId)));
    for (int i = 0; i < voters.length; i++) {
      voters[i] = registered.get(voters[i]);
    }
    return voters;
  }
}
