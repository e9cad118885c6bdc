package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.Match;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.readmodel.search.Found;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.Refusal;
import dev.witan.readmodel.view.SearchHit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: people find what they mean, and nothing that they type is wrong. */
final class SearchTest {
  private static final String LONG =
      "nothing of note here. ".repeat(40)
          + "The Überdruck valve\nopens at 3 bar. "
          + "x ".repeat(99);

  @TempDir static Path folder;
  private static TestBody body;
  private static ReadModel model;

  @BeforeAll
  static void make() {
    body = new TestBody(new TreeMap<>());
    publish("Valve test B", "about gaskets");
    publish("Gasket notes", LONG);
    publish("Café", "emoji \uD83D\uDE00 valve \uD83D\uDE00");
    body.does(
        TestBody.TREASURER,
        new FileRequest(
            "Check my rig", "the valve leaks", "java", 0, 1000, Match.DRAW, Optional.empty()));
    model = ReadModel.open(folder.resolve("views"), body::content);
    model.apply(body.entries);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void shouldPutTitlesFirst_whenAWordStandsInTitlesAndTexts() {
    assertThat(titles("valve"))
        .startsWith("Valve test B")
        .containsExactlyInAnyOrder("Valve test B", "Gasket notes", "Café", "Check my rig");
  }

  @Test
  void shouldWantAllWords_whenThereAreSeveral() {
    assertThat(titles("valve gaskets")).containsExactly("Valve test B");
    assertThat(titles("valve nowhere")).isEmpty();
  }

  @Test
  void shouldFindWithoutAccents_andStartsOfTheLastWord() {
    assertThat(titles("CAFE")).containsExactly("Café");
    assertThat(titles("uberdr")).containsExactly("Gasket notes");
    assertThat(titles("gask")).contains("Gasket notes", "Valve test B");
    assertThat(titles("gask valve")).isEmpty(); // only the last word may be a start
    assertThat(titles("bank")).containsExactly("bank");
  }

  @Test
  void shouldWantWordsSideBySide_whenTheyStandInQuotes() {
    assertThat(titles("valve leaks")).containsExactly("Check my rig");
    assertThat(titles("\"valve leaks\"")).containsExactly("Check my rig");
    assertThat(titles("\"leaks valve\"")).isEmpty();
    assertThat(titles("\"Uberdruck VALVE opens\" bar")).containsExactly("Gasket notes");
    assertThat(titles("bar\"überdruck  valve, opens!\"")).containsExactly("Gasket notes");
    assertThat(titles("\"valve test\"")).containsExactly("Valve test B"); // in the title
    assertThat(titles("\"test about\"")).isEmpty(); // the title is not before the text
    assertThat(titles("\"test\" \"gaskets\"")).containsExactly("Valve test B");
    assertThat(titles("\"gask\"")).isEmpty(); // in quotes a word is whole
    assertThat(titles("gaskets \"valv\"")).isEmpty();
    assertThat(titles("\"valve\" gask")).containsExactlyInAnyOrder("Valve test B", "Gasket notes");
  }

  @Test
  void shouldTakeAQuoteAsNothing_whenItIsNotClosed() {
    assertThat(titles("\"leaks valve")).containsExactly("Check my rig");
    assertThat(titles("valve \"leak")).containsExactly("Check my rig"); // still the start of a word
    assertThat(titles("\"valve leaks\" \"ri")).containsExactly("Check my rig");
    assertThat(titles("\"\"")).isEmpty();
    assertThat(titles("\"\" leaks \" ... \"")).containsExactly("Check my rig");
  }

  @Test
  void shouldMarkThePhraseOnly_whenItsWordsStandAloneToo() {
    SearchHit hit = hits("\"x x\"", Set.of()).get(0);
    assertThat(hit.title()).isEqualTo("Gasket notes");
    assertThat(marked(hits("\"note here\"", Set.of()).get(0)))
        .allMatch(word -> word.equals("note") || word.equals("here"))
        .hasSizeGreaterThan(10);
    assertThat(marked(hits("\"here the\" valve", Set.of()).get(0)))
        .containsExactly("here", "The", "valve");
  }

  @Test
  void shouldFindOnlySomeKinds_whenAsked() {
    assertThat(hits("valve", Set.of(Found.REQUEST)))
        .extracting(SearchHit::id)
        .containsExactly("request_0");
    assertThat(hits("valve", Set.of(Found.MEMBER))).isEmpty();
  }

  @Test
  void shouldShowWhereTheWordStands_whenTheTextIsLong() {
    SearchHit hit = hits("uberdruck valve", Set.of()).get(0);
    assertThat(hit.excerpt()).hasSizeLessThanOrEqualTo(240).doesNotContain("\n");
    assertThat(marked(hit)).containsExactly("Überdruck", "valve");
  }

  @Test
  void shouldShowNoText_whenItIsWithheld() {
    Hash256 hash = Hash256.of(LONG.getBytes(StandardCharsets.UTF_8));
    byte[] text = body.contents.remove(hash);
    assertThat(hits("uberdruck", Set.of()).get(0).excerpt()).isEmpty();
    body.contents.put(hash, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "\"",
        "(",
        "valve AND (",
        "title:valve",
        "*",
        "?*",
        "va*e~2^9",
        "\\",
        "[a TO b]",
        "+-!(){}[]^\"~*?:\\/&|",
        "\uD800",
        "\uDC00\uD800",
        "ﷺ",
        "NOT",
        "' or 1=1 --",
        "%",
        "\u202E\u2028",
        "a OR",
        "/.*/",
        "valve && || !"
      })
  void shouldAnswer_whateverIsTyped(String typed) {
    assertThat(model.search().search(typed, Set.of(), 5).refusal()).isNull();
  }

  @Test
  void shouldAnswer_whateverIsDrawn() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        typed.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65_536)));
      }
      assertThat(model.search().search(typed.toString(), Set.of(), 5).refusal()).isNull();
    }
    assertThat(titles("valve ".repeat(100_000))).isNotEmpty();
    assertThat(titles("\"".repeat(100_000))).isEmpty();
    assertThat(titles("\"valve\"".repeat(500))).isNotEmpty();
    assertThat(titles("\"" + "x ".repeat(1_000) + "\"")).isEqualTo(titles("x ".repeat(1_000)));
  }

  @Test
  void shouldRefuseALimitOutOfBounds() {
    for (int limit : new int[] {0, -1, Paging.LIMIT_MAX + 1, Integer.MAX_VALUE}) {
      assertThat(model.search().search("valve", Set.of(), limit).refusal())
          .isEqualTo(Refusal.LIMIT_OUT_OF_BOUNDS);
    }
    assertThat(model.search().search("valve", Set.of(), 1).value()).hasSize(1);
  }

  private static void publish(String title, String text) {
    body.does(
        TestBody.TREASURER,
        new PublishPost(
            PostKind.DISCUSSION,
            title,
            body.content(text),
            text.getBytes(StandardCharsets.UTF_8).length,
            List.of(new Author(TestBody.id(TestBody.TREASURER), 1_000_000)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static List<String> marked(SearchHit hit) {
    return hit.marks().stream()
        .map(mark -> hit.excerpt().substring(mark.start(), mark.end()))
        .toList();
  }

  private static List<String> titles(String typed) {
    return hits(typed, Set.of()).stream().map(SearchHit::title).toList();
  }

  private static List<SearchHit> hits(String typed, Set<Found> kinds) {
    return model.search().search(typed, kinds, 50).value();
  }
}
