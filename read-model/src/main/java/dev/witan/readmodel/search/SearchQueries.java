package dev.witan.readmodel.search;

import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.Refusal;
import dev.witan.readmodel.view.SearchHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Full-text search. What people type is taken as words and phrases and nothing else, so there is no
 * query that is wrong. Any thread; blocks on the index and the database.
 */
public final class SearchQueries {
  private static final int TEXT_MAX = 1000;
  private static final float TITLE_BOOST = 3;

  private final SearchIndex index;
  private final Jdbi jdbi;

  public SearchQueries(SearchIndex index, Jdbi jdbi) {
    this.index = index;
    this.jdbi = jdbi;
  }

  /**
   * What holds all of these words and, side by side, those between quotes, the best first; a last
   * word without quotes may be the start of one. Words in titles and names count more.
   *
   * @param text what somebody typed; what goes beyond 1000 characters or 16 words is not looked at
   * @param kinds what is wanted; empty for everything
   * @param limit 1 to {@link Paging#LIMIT_MAX}
   */
  public Answer<List<SearchHit>> search(String text, Set<Found> kinds, int limit) {
    if (limit < 1 || limit > Paging.LIMIT_MAX) {
      return Answer.refused(Refusal.LIMIT_OUT_OF_BOUNDS);
    }
    String typed = text.substring(0, Math.min(text.length(), TEXT_MAX));
    Wanted wanted = Wanted.of(index.words(), typed);
    if (wanted.isNothing()) {
      return Answer.of(List.of());
    }
    Query query = query(wanted, kinds);
    return Answer.of(
        jdbi.withHandle(
            handle -> index.search(searcher -> hits(handle, searcher, query, limit, wanted))));
  }

  private List<SearchHit> hits(
      Handle handle, IndexSearcher searcher, Query query, int limit, Wanted wanted)
      throws IOException {
    StoredFields fields = searcher.storedFields();
    List<SearchHit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
      Document document = fields.document(found.doc);
      long number = document.getField(SearchIndex.NUMBER).numericValue().longValue();
      Found kind = Found.valueOf(document.get(SearchIndex.KIND).toUpperCase(java.util.Locale.ROOT));
      hit(handle, kind, number, wanted).ifPresent(hits::add);
    }
    return List.copyOf(hits);
  }

  private static Query query(Wanted wanted, Set<Found> kinds) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String prefix = wanted.prefix();
    for (List<String> phrase : wanted.phrases()) {
      List<Query> places = new ArrayList<>();
      places.add(new BoostQuery(phrase(SearchIndex.TITLE, phrase), TITLE_BOOST));
      places.add(phrase(SearchIndex.TEXT, phrase));
      if (phrase.equals(List.of(prefix))) {
        places.add(new PrefixQuery(new Term(SearchIndex.TITLE, prefix)));
        places.add(new PrefixQuery(new Term(SearchIndex.TEXT, prefix)));
      }
      all.add(new DisjunctionMaxQuery(places, 0), Occur.MUST);
    }
    if (!kinds.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      kinds.forEach(
          kind -> any.add(new TermQuery(new Term(SearchIndex.KIND, kind.word())), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    return all.build();
  }

  /** A phrase of one word is that word. */
  private static Query phrase(String field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.get(0)))
        : new PhraseQuery(field, words.toArray(new String[0]));
  }

  /** Empty for what the tables no longer have. */
  private Optional<SearchHit> hit(Handle handle, Found kind, long number, Wanted wanted) {
    String select =
        switch (kind) {
          case POST -> "select id, title, body_hash from posts";
          case REQUEST -> "select 'request_' || number, title, body from requests";
          case MEMBER -> "select id, handle, name from members";
        };
    return handle
        .createQuery(select + " where number = ?")
        .bind(0, number)
        .map(
            (row, context) -> {
              String third = row.getString(3);
              String title = row.getString(2);
              if (kind == Found.MEMBER) {
                String both = third.isEmpty() ? title : title + " " + third;
                return new SearchHit(kind.word(), row.getString(1), both, "", List.of());
              }
              String text = kind == Found.POST ? index.text(third) : third;
              Excerpt excerpt = Excerpt.of(index.words(), text, wanted);
              return new SearchHit(
                  kind.word(), row.getString(1), title, excerpt.text(), excerpt.marks());
            })
        .findFirst();
  }
}
