package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.readmodel.store.ViewFile;
import dev.witan.readmodel.view.SearchHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: views that were damaged, or are of another version, are made anew, and the search index
 * follows the tables. Method: files are cut, overwritten or exchanged.
 */
final class TornFileTest {
  private static TestBody body;
  private static List<String> expected;

  @TempDir static Path folder;
  private static int made;
  private Path views;

  @BeforeAll
  static void make() {
    RandomActs acts = new RandomActs(5);
    for (int act = 0; act < 60; act++) {
      acts.act();
    }
    body = acts.body;
  }

  @BeforeEach
  void fill() {
    views = folder.resolve("views" + made++);
    try (ReadModel model = ReadModel.open(views, body::content)) {
      model.apply(body.entries);
      assertThat(found(model)).isNotEmpty();
    }
    if (expected == null) {
      expected = Dump.of(views);
    }
  }

  @Test
  void shouldMakeViewsAnew_whenTheFileIsGarbage() throws IOException {
    byte[] garbage = new byte[100_000];
    Arrays.fill(garbage, (byte) 'x');
    Files.write(views.resolve("views.mv.db"), garbage);
    expectRebuilt();
  }

  @Test
  void shouldMakeViewsAnew_whenTheFileIsCut() throws IOException {
    Path file = views.resolve("views.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 8192 + 100));
    expectRebuilt();
  }

  @Test
  void shouldMakeViewsAnew_whenTheFileIsOfAnotherVersion() {
    Jdbi.create(ViewFile.url(views))
        .useHandle(
            handle -> handle.execute("update \"flyway_schema_history\" set \"checksum\" = 7"));
    expectRebuilt();
  }

  @Test
  void shouldMakeViewsAnew_whenTheFileIsGone() throws IOException {
    Files.delete(views.resolve("views.mv.db"));
    expectRebuilt();
  }

  @Test
  void shouldMakeTheIndexAnew_whenItIsTorn() throws IOException {
    try (Stream<Path> files = Files.list(views.resolve("search"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    expectFoundAgain();
  }

  @Test
  void shouldMakeTheIndexAnew_whenItIsGone() throws IOException {
    try (Stream<Path> files = Files.list(views.resolve("search"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    expectFoundAgain();
  }

  @Test
  void shouldForgetWhatTheTablesDoNotHave_whenTheIndexIsAhead() throws IOException {
    Path earlier = folder.resolve("earlier" + made++);
    int some = body.entries.size() / 2;
    List<String> found;
    try (ReadModel model = ReadModel.open(earlier, body::content)) {
      model.apply(body.entries.subList(0, some));
      found = found(model);
    }
    for (String file : List.of("views.mv.db", "views.mv.db.sums")) {
      Files.copy(earlier.resolve(file), views.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    try (ReadModel model = ReadModel.open(views, body::content)) {
      assertThat(model.position()).isEqualTo(some);
      assertThat(found(model)).containsExactlyInAnyOrderElementsOf(found);
      // What is not there any more takes no place among the best either.
      assertThat(model.search().search("valve", Set.of(), found.size()).value())
          .hasSameSizeAs(found);
      model.apply(body.entries.subList(some, body.entries.size()));
    }
    expectFoundAgain();
  }

  @Test
  void shouldRefuse_whenSomebodyElseHasItOpen() {
    try (ReadModel model = ReadModel.open(views, body::content)) {
      assertThatThrownBy(() -> ReadModel.open(views, body::content))
          .isInstanceOf(ReadModelException.class);
      assertThat(model.position()).isEqualTo(body.position());
      assertThat(found(model)).isNotEmpty();
    }
    assertThat(Dump.of(views)).isEqualTo(expected);
  }

  private void expectRebuilt() {
    try (ReadModel model = ReadModel.open(views, body::content)) {
      assertThat(model.position()).isZero();
      assertThat(found(model)).isEmpty();
      model.apply(body.entries);
    }
    expectFoundAgain();
    assertThat(Dump.of(views)).isEqualTo(expected);
  }

  private void expectFoundAgain() {
    Path whole = folder.resolve("views-whole" + made++);
    try (ReadModel model = ReadModel.open(views, body::content);
        ReadModel other = ReadModel.open(whole, body::content)) {
      other.apply(body.entries);
      assertThat(found(model)).isNotEmpty().containsExactlyInAnyOrderElementsOf(found(other));
    }
  }

  private static List<String> found(ReadModel model) {
    return model.search().search("valve", Set.of(), 200).value().stream()
        .map(SearchHit::id)
        .toList();
  }
}
