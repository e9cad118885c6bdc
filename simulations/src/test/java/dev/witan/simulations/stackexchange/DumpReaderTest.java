package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.witan.simulations.importing.DataFault;
import dev.witan.validationpool.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a dump is read as it is, and one that is broken is refused with file, row and reason. */
final class DumpReaderTest {
  private static final String QUESTION =
      "Id='1' PostTypeId='1' CreationDate='2020-01-01T10:00:00.5' Title='T' Body='B' ";

  @TempDir private Path folder;

  @BeforeEach
  void writeSound() {
    new Dumps()
        .user(1, "Ann", 10)
        .user(2, "Bob", 20)
        .user(3, "Nobody here", 30)
        .question(1, "2020-01-01T10", 1, "&lt;c++&gt;&lt;b&gt;", "AcceptedAnswerId='2'")
        .answer(2, 1, "2020-01-01T11", 2, "<p>So.</p>")
        .vote(2, 2, "2020-01-02", "")
        .vote(2, 3, "2020-01-02", "")
        .vote(1, 8, "2020-01-02", "BountyAmount='50'")
        .link(1, 2)
        .write(folder);
  }

  private Dump read() throws DataFault {
    return Dump.read(folder, Dumps.SITE);
  }

  private void assertRefused(String sentence) {
    assertThatExceptionOfType(DataFault.class).isThrownBy(this::read).withMessage(sentence);
  }

  @Test
  void shouldReadWhatThereIs() throws DataFault {
    Dump dump = read();
    assertThat(dump.questions()).hasSize(1);
    DumpPost question = dump.questions().get(0);
    assertThat(question.time()).isEqualTo(1_577_872_800_000L);
    assertThat(question.skill()).contains("c++");
    assertThat(question.acceptedAnswer()).isEqualTo(2);
    assertThat(dump.answers()).extracting(DumpPost::html).containsExactly("<p>So.</p>");
    assertThat(dump.users()).extracting(Dump.DumpUser::name).containsExactly("Ann", "Bob");
    assertThat(dump.votes()).extracting(DumpVote::side).containsExactly(Side.FOR, Side.AGAINST);
    assertThat(dump.votes().get(0).day()).isEqualTo(1_577_923_200_000L);
    assertThat(dump.bounties()).containsEntry(1, 50_000_000L);
    assertThat(dump.links()).containsEntry(1, List.of(2));
    assertThat(dump.leftOut().all())
        .containsEntry(LeftOut.USER_WITHOUT_POST, 1L)
        .containsEntry(LeftOut.OTHER_VOTE, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Posts", "Users", "Votes", "PostLinks"})
  void shouldRefuse_whenAFileIsMissing(String name) throws IOException {
    Files.delete(folder.resolve(name + ".xml"));
    assertRefused(name + ".xml: there is no such file in " + folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Posts | PostTypeId='1' | has no Id",
        "Posts | Id='0' PostTypeId='1' | has the Id 0, which is not above 0",
        "Posts | Id='1e9' | has a Id that is no number in range: \"1e9\"",
        "Posts | Id='99999999999' | has a Id that is no number in range: \"99999999999\"",
        "Posts | Id='7' | has no PostTypeId",
        "Posts | Id='7' PostTypeId='1' Body='B' | has no Title",
        "Posts | Id='7' PostTypeId='1' Title=' ' | is a question with an empty Title",
        "Posts | Id='7' PostTypeId='2' Body='B' | has no ParentId",
        "Posts | Id='7' PostTypeId='2' ParentId='1' Body='B' | has no CreationDate",
        "Users | Id='1' DisplayName='A' | has no Reputation",
        "Users | Id='1' Reputation='1' | has no DisplayName",
        "Votes | Id='1' PostId='1' CreationDate='2020-01-01T00:00:00' | has no VoteTypeId",
        "PostLinks | Id='1' PostId='1' | has no RelatedPostId",
      })
  void shouldRefuse_whenAnAttributeIsMissingOrWrong(String name, String row, String sentence) {
    Dumps.writeFile(folder, name, "<row " + row + "/>");
    assertRefused(name + ".xml: row 1 " + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-02-30T10:00:00.000",
        "2020-01-01",
        "2020-01-01 10:00:00",
        "2020-01-01T25:00:00",
        "1970-01-01T10:00:00",
        "+20200-01-01T10:00:00",
        "",
      })
  void shouldRefuse_whenATimeIsNone(String time) {
    Dumps.writeFile(
        folder, "Votes", "<row Id='1' PostId='1' VoteTypeId='2' CreationDate='" + time + "'/>");
    assertRefused(
        "Votes.xml: row 1 has a CreationDate that is no time such as 2018-02-06T20:19:50.957: \""
            + (time + "\""));
  }

  @ParameterizedTest
  @CsvSource({
    "Posts, Id='1' PostTypeId='5'",
    "Users, Id='-1' DisplayName='A' Reputation='1'",
    "Votes, Id='1' PostId='1' VoteTypeId='2' CreationDate='2020-01-01T00:00:00'",
    "PostLinks, Id='1' PostId='1' RelatedPostId='1'"
  })
  void shouldRefuse_whenAnIdComesTwice(String name, String row) {
    Dumps.writeFile(folder, name, ("<row " + row.strip() + "/>").repeat(2));
    String id = name.equals("Users") ? "-1" : "1";
    assertRefused(name + ".xml: row 2 has the Id " + id + ", which a row before has");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<posts><row | row 1 is not well-formed XML at line 1, column 12",
        "<posts><row "
            + "Id='1' Id='2'/></posts> | row 1 is not well-formed XML at line 1, column 28",
        "nothing | row 1 is not well-formed XML at line 1, column 1",
        "<users/> | the outermost element must be posts",
        "<posts><line/></posts> | holds only row elements, but one stands behind row 0 that is none",
        "<!DOCTYPE posts [<!ENTITY a 'b'>]><posts/> | a document type is not allowed",
      })
  void shouldRefuse_whenItIsNoDump(String text, String sentence) {
    Dumps.write(folder, "Posts", text);
    assertRefused("Posts.xml: " + sentence);
  }

  /** Nothing outside the file is read, and no entity grows. */
  @Test
  void shouldRefuse_whenAnEntityIsUsed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Dumps.write(
        folder,
        "Posts",
        "<!DOCTYPE posts [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><posts>&a;</posts>");
    assertRefused("Posts.xml: a document type is not allowed");
    Dumps.write(folder, "Posts", "<posts><row Id='&a;'/></posts>");
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(this::read)
        .withMessageContaining("Posts.xml: row 1 is not well-formed XML");
  }

  @Test
  void shouldRefuse_whenBytesAreNotUtf8() throws IOException {
    byte[] bytes = "<posts><row Id='\u00e9'/></posts>".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("Posts.xml"), bytes);
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(this::read)
        .withMessageContaining("Posts.xml: row 1 is not well-formed XML");
  }

  @Test
  void shouldRefuse_whenSomethingIsTooLong() {
    String row = "<row " + QUESTION + "Tags='" + "x".repeat(100_000) + "'/>";
    Dumps.writeFile(folder, "Posts", row);
    assertBound(new DumpBounds(1 << 20, 50_000, 10), "row 1 is too long: longer than 50000 bytes");
    assertBound(
        new DumpBounds(60_000, 1 << 20, 10),
        "row 1 is too long: the file is longer than 60000 bytes");
    Dumps.writeFile(folder, "Posts", "<row Id='1' PostTypeId='5'/><row Id='2' PostTypeId='5'/>");
    assertBound(new DumpBounds(1 << 20, 1 << 20, 1), "has more than 1 rows");
  }

  private void assertBound(DumpBounds bounds, String sentence) {
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(() -> Dump.read(folder, Dumps.SITE, bounds))
        .withMessage("Posts.xml: " + sentence);
  }

  @Test
  void shouldCount_whenPostsHaveNoPlace() throws DataFault {
    new Dumps()
        .user(1, "Ann", 10)
        .question(1, "2020-01-01T10", 99, "|a|b|", "")
        .question(5, "2020-01-05T10", 1, "", "")
        .answer(2, 7, "2020-01-01T11", 1, "")
        .answer(3, 5, "2020-01-04T11", 1, "")
        .answer(8, 2, "2020-01-09T11", 1, "")
        .row("Posts", "Id='4' PostTypeId='4'")
        .row("Posts", "Id='6' PostTypeId='6'")
        .vote(4, 2, "2020-01-01", "")
        .vote(77, 2, "2020-01-01", "")
        .vote(1, 2, "2020-01-01", "")
        .link(77, 1)
        .link(1, 5)
        .write(folder);
    Dump dump = read();
    assertThat(dump.read().unknownOwners()).isEqualTo(1);
    assertThat(dump.questions().get(0).user()).isEqualTo(DumpPost.NOBODY);
    assertThat(dump.questions().get(0).skill()).contains("a");
    assertThat(dump.questions().get(1).skill()).isEmpty();
    assertThat(dump.answers()).isEmpty();
    assertThat(dump.leftOut().all())
        .containsEntry(LeftOut.WITHOUT_QUESTION, 2L)
        .containsEntry(LeftOut.OLDER_THAN_QUESTION, 1L)
        .containsEntry(LeftOut.TAG_WIKI, 1L)
        .containsEntry(LeftOut.OTHER_KIND, 1L)
        .containsEntry(LeftOut.ON_OTHER_POST, 1L)
        .containsEntry(LeftOut.ON_ABSENT_POST, 1L)
        .containsEntry(LeftOut.ON_QUESTION, 1L)
        .containsEntry(LeftOut.LINK_OF_ABSENT, 1L)
        .containsEntry(LeftOut.LINK_NOT_ANSWERED, 1L);
  }
}
