package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.simulations.ImportKeys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: everybody who owns a post has one handle, which nobody else has. */
final class PeopleTest {
  @TempDir private Path folder;

  private final Dumps dumps = new Dumps();
  private int lastPost;

  private void owner(int id, String name) {
    dumps.user(id, name, 1).question(++lastPost, "2020-01-01T10", id, "&lt;a&gt;", "");
  }

  @Test
  void shouldMakeHandlesOfNames() {
    owner(9, "Ann");
    owner(-1, "Community");
    owner(2, "J\u00e9r\u00f4me O&apos;Neil");
    owner(3, "ann");
    owner(4, "\u6f22\u5b57");
    owner(5, "ab");
    owner(6, "Treasury");
    owner(7, "user 8");
    owner(8, "A name that is far too long for the handle of anybody");
    dumps.row(
        "Posts",
        "Id='50' PostTypeId='1' CreationDate='2020-01-01T10:00:00' OwnerDisplayName='gone'"
            + " Title='T' Body=''");
    People people = new People(dumps.read(folder), new ImportKeys("1"));
    assertThat(people.size()).isEqualTo(10);
    assertThat(java.util.stream.IntStream.range(0, 10).mapToObj(i -> people.get(i).handle()))
        .containsExactly(
            "community",
            "jerome-o-neil",
            "ann",
            "user-4",
            "user-5",
            "user-6",
            "user-7",
            "a-name-that-is-far-too-long-for",
            "user-9",
            "deleted-50");
    assertThat(people.numbered()).isEqualTo(5);
    assertThat(people.withoutAccount()).isEqualTo(1);
    assertThat(people.get(9).name()).isEqualTo("gone");
    assertThat(people.siteReputation(9)).isEmpty();
    assertThat(people.siteReputation(0)).hasValue(1);
  }
}
