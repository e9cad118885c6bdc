package dev.witan.simulations.citations;

import dev.witan.reputation.Reputation;
import dev.witan.simulations.citations.CitationReport.Correlation;
import dev.witan.simulations.importing.Spearman;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares what the body came to with what other ways of judging the same graph came to. */
final class Correlations {
  private final CitationImport imported;
  private final long[] postCounts;

  /** Two columns of the same things. */
  private static final class Columns {
    final List<Double> ours = new ArrayList<>();
    final List<Double> theirs = new ArrayList<>();

    void add(double our, double their) {
      ours.add(our);
      theirs.add(their);
    }

    Correlation correlation(String word, String sentence) {
      OptionalDouble value =
          ours.isEmpty()
              ? OptionalDouble.empty()
              : Spearman.correlation(array(ours), array(theirs));
      return new Correlation(word, sentence, ours.size(), value);
    }

    private static double[] array(List<Double> list) {
      return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Compares what this import came to; post counts are by author. */
  Correlations(CitationImport imported, long[] postCounts) {
    this.imported = imported;
    this.postCounts = postCounts;
  }

  List<Correlation> all() {
    Columns posts = new Columns();
    Columns pageRank = new Columns();
    Columns cred = new Columns();
    Reputation reputation = imported.machine().modules().reputation();
    Expected expected = imported.data().expected();
    for (int author = 0; author < postCounts.length; author++) {
      if (imported.member(author) < 0) {
        continue;
      }
      long rep = reputation.rep(imported.member(author));
      posts.add(rep, postCounts[author]);
      Optional<Expected.Author> known =
          expected.author(imported.data().posts().authors().get(author));
      if (known.isPresent()) {
        pageRank.add(rep, known.get().pageRank());
        cred.add(rep, known.get().cred());
      }
    }
    return List.of(
        posts.correlation("author-rep-posts", "authors' REP with their posts"),
        pageRank.correlation("author-rep-pagerank", "authors' REP with PageRank"),
        cred.correlation("author-rep-sourcecred", "authors' REP with SourceCred"),
        postValues().correlation("post-value-pagerank", "posts' value with PageRank"));
  }

  private Columns postValues() {
    Columns values = new Columns();
    for (int place = 0; place < imported.data().posts().size(); place++) {
      OptionalDouble pageRank = imported.data().expected().pageRank(place);
      if (imported.number(place) >= 0 && pageRank.isPresent()) {
        long value =
            imported.machine().modules().forum().posts().get(imported.number(place)).value();
        values.add(value, pageRank.getAsDouble());
      }
    }
    return values;
  }
}
