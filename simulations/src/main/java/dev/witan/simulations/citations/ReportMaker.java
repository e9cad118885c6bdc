package dev.witan.simulations.citations;

import dev.witan.forum.Post;
import dev.witan.simulations.citations.CitationReport.Pools;
import dev.witan.simulations.citations.CitationReport.Posts;
import dev.witan.simulations.citations.CitationReport.TopAuthor;
import dev.witan.simulations.citations.CitationReport.TopPost;
import dev.witan.simulations.importing.CoinSums;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.importing.RepSums;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.PoolState;
import java.util.ArrayList;
import java.util.List;

/** Looks at a finished import and says what it came to. */
public final class ReportMaker {
  private static final int TOP = 20;

  private final CitationImport imported;
  private final CitationData data;
  private final Modules modules;
  private final Tally tally;
  private final long[] outcomes = new long[PoolState.number()];
  private final long[] entered; // by author
  private final long[] accepted; // by author
  private final long[] citedBy; // by number of the post in the forum

  private ReportMaker(CitationImport imported) {
    this.imported = imported;
    this.data = imported.data();
    this.modules = imported.machine().modules();
    this.tally = imported.tally();
    this.entered = new long[data.posts().authors().size()];
    this.accepted = new long[entered.length];
    this.citedBy = new long[modules.forum().posts().size()];
  }

  /** The report of an import that has run. */
  public static CitationReport report(CitationImport imported) {
    ReportMaker maker = new ReportMaker(imported);
    maker.count();
    return maker.make();
  }

  private void count() {
    for (int number = 0; number < modules.pools().size(); number++) {
      outcomes[modules.pools().get(number).state().ordinal()]++;
    }
    for (int place = 0; place < data.posts().size(); place++) {
      int number = imported.number(place);
      if (number < 0) {
        continue;
      }
      entered[data.posts().author(place)]++;
      int pool = modules.pools().lastOfPost(number);
      if (pool >= 0 && modules.pools().get(pool).state() == PoolState.ACCEPTED) {
        accepted[data.posts().author(place)]++;
      }
      Post post = modules.forum().posts().get(number);
      for (int i = 0; i < post.citations(); i++) {
        citedBy[post.cited(i)]++;
      }
    }
  }

  private CitationReport make() {
    MachineSums machine = MachineSums.of(imported.body());
    Pools pools =
        new Pools(
            outcomes[PoolState.ACCEPTED.ordinal()],
            outcomes[PoolState.REJECTED.ordinal()],
            outcomes[PoolState.INCONCLUSIVE.ordinal()],
            outcomes[PoolState.OPEN.ordinal()],
            tally.stakeCount(),
            tally.idleCount());
    RepSums reputation = RepSums.of(modules);
    Expectations expectations = new Expectations(data, imported, tally);
    return new CitationReport(
        data.source(),
        imported.settings(),
        data.refused(),
        new Posts(
            data.posts().size(),
            imported.tried(),
            tally.enteredCount(),
            tally.brokenCount(),
            tally.refusedCount()),
        data.citations().size(),
        data.posts().authors().size(),
        imported.handles().collisions(),
        imported.handles().shortened(),
        pools,
        tally.usedCount(),
        tally.leftOutCounts(),
        tally.brokenCounts(),
        reputation,
        CoinSums.of(modules),
        topAuthors(),
        topPosts(),
        new Correlations(imported, entered).all(),
        machine,
        data.notes(),
        expectations.faults(pools, reputation, machine.invariantsHold()));
  }

  private List<TopAuthor> topAuthors() {
    List<TopAuthor> authors = new ArrayList<>();
    for (int author = 0; author < entered.length; author++) {
      if (imported.member(author) >= 0) {
        authors.add(
            new TopAuthor(
                imported.handles().handle(author),
                imported.handles().name(author),
                entered[author],
                accepted[author],
                modules.reputation().rep(imported.member(author)),
                data.expected().author(data.posts().authors().get(author))));
      }
    }
    authors.sort((a, b) -> Long.compare(b.rep(), a.rep())); // Stable: ties by first post.
    return List.copyOf(authors.subList(0, Math.min(TOP, authors.size())));
  }

  private List<TopPost> topPosts() {
    List<TopPost> posts = new ArrayList<>();
    for (int place = 0; place < data.posts().size(); place++) {
      int number = imported.number(place);
      if (number >= 0) {
        posts.add(
            new TopPost(
                data.posts().id(place),
                data.posts().label(place),
                imported.handles().handle(data.posts().author(place)),
                modules.forum().posts().get(number).value(),
                citedBy[number],
                data.expected().pageRank(place)));
      }
    }
    posts.sort((a, b) -> Long.compare(b.value(), a.value())); // Stable: ties by id.
    return List.copyOf(posts.subList(0, Math.min(TOP, posts.size())));
  }
}
