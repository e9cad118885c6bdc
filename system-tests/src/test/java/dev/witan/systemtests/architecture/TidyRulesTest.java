package dev.witan.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: each rule of {@link TidyTest} refuses something. Method: small texts, bad and good. */
final class TidyRulesTest {
  private static final String SLASH = "/";

  private final Set<String> needed = new TreeSet<>();

  @Test
  void shouldRefuse_whenAFileIsTooLong() {
    assertThat(TidyRules.fileTooLong("A.java", "x\n".repeat(401), needed)).hasSize(1);
    assertThat(needed).containsExactly("file A.java");
  }

  @Test
  void shouldAccept_whenAFileIsAtTheLimit() {
    assertThat(TidyRules.fileTooLong("A.java", "x\n".repeat(400), needed)).isEmpty();
    assertThat(needed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {\n  void run() {\n%s  }\n}\n",
        "class A {\n  A(int a) throws java.io.IOException {\n%s  }\n}\n",
        "record A(int a) {\n  A {\n%s  }\n}\n",
        "class A {\n  static {\n%s  }\n}\n",
        "interface A {\n  default <T> T run(java.util.List<T> a) {\n%s  }\n}\n",
        "class A {\n  @Test(value = {1, 2})\n  @Other\n  void run() {\n%s  }\n}\n",
        "class A {\n  int a = 1;\n  Runnable b = new Runnable() {\n    public void run() {\n%s  }\n};}\n"
      })
  void shouldRefuse_whenAMethodIsTooLong(String source) {
    String body = "    call();\n";
    assertThat(TidyRules.methodsTooLong("A.java", fill(source, body, 59), needed)).hasSize(1);
    assertThat(TidyRules.methodsTooLong("A.java", fill(source, body, 58), needed)).isEmpty();
    assertThat(needed).hasSize(1);
  }

  @Test
  void shouldCountLambdasAndAnonymousClassesInTheMethodAroundThem() {
    String source =
        "class A {\n  void run() {\n    each(a -> {\n      one();\n    });\n"
            + "    with(new B() {\n      void b() {}\n    });\n    if (x) {\n      y();\n    }\n  }\n}\n";
    assertThat(MethodLengths.of(source))
        .containsExactly(
            new MethodLengths.Method("b", 7, 1), new MethodLengths.Method("run", 2, 11));
  }

  @Test
  void shouldFindEachMethod_whenBracesStandInTextAndComments() {
    String source =
        "class A {\n  // {\n  String a = \"{\";\n  char b = '{';\n  /* { */\n"
            + "  @Param({\"1\"})\n  int c;\n\n  int c() {\n    return 1;\n  }\n\n  void d() {}\n}\n";
    assertThat(MethodLengths.of(source))
        .containsExactly(new MethodLengths.Method("c", 9, 3), new MethodLengths.Method("d", 13, 1));
  }

  @Test
  void shouldTakeNoTypeForAMethod() {
    String source = "record A(int a) {\n  enum B {\n    C\n  }\n\n  class D extends E {\n  }\n}\n";
    assertThat(MethodLengths.of(source)).isEmpty();
  }

  @Test
  void shouldRefuse_whenAPathOfAMachineIsNamed() {
    for (String folder : List.of("work", "tmp", "root", "home", "farm", "Users")) {
      String path = SLASH + folder + SLASH + "main";
      assertThat(TidyRules.machinePaths("a.md", "see " + path)).hasSize(1);
      assertThat(TidyRules.machinePaths("a.md", "x\nsee `" + path + "`").get(0).line())
          .isEqualTo(2);
    }
    assertThat(TidyRules.machinePaths("a.md", "see .." + SLASH + "shared" + SLASH)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/work/plan.md", "https://example.org/home/", "a /works/ b", "$x/tmp/"})
  void shouldAccept_whenAPathIsOfTheRepositoryOrTheWeb(String text) {
    assertThat(TidyRules.machinePaths("a.md", text)).isEmpty();
  }

  @Test
  void shouldRefuse_whenWorkIsUnfinished() {
    for (String mark : List.of("TO" + "DO", "FIX" + "ME", "XX" + "X")) {
      assertThat(TidyRules.unfinished("a.md", "// " + mark + ": later")).hasSize(1);
    }
    assertThat(TidyRules.unfinished("a.md", "XXXL and mastodons")).isEmpty();
  }

  @Test
  void shouldFollowLinks_fromTheFolderOfThePage() {
    String page = "[a](b.md#part) [c](../README.md) [d](https://example.org) [e](#here)";
    assertThat(TidyRules.linkedFiles("docs/a.md", page)).containsExactly("docs/b.md", "README.md");
  }

  private static String fill(String source, String body, int lines) {
    return source.replace("%s", body.repeat(lines));
  }
}
