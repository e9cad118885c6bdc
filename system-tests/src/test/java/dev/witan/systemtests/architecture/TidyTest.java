package dev.witan.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Goal: the sources keep to the rules of the house. Method: every text of the repository is read
 * and searched; {@link TidyRulesTest} and {@link BanTest} show that each search finds something.
 */
final class TidyTest {
  /** How many exceptions there may be. Only ever lowered. */
  private static final int EXCEPTIONS_MAX = 0;

  private static final Repository REPOSITORY = Repository.read();

  @Test
  void shouldFindTheSources() {
    assertThat(REPOSITORY.coreSources()).hasSizeGreaterThan(20);
    for (Module module : Module.values()) {
      String folder = module.folder() + "/src/main/java/";
      assertThat(REPOSITORY.javaSources().keySet()).anyMatch(path -> path.startsWith(folder));
    }
    assertThat(REPOSITORY.texts(path -> true).keySet()).contains("README.md", "witan", "pom.xml");
  }

  @Test
  void shouldKeepBannedCallsOutOfTheCore() {
    assertThat(findings(REPOSITORY.coreSources(), Ban::findings)).isEmpty();
  }

  @Test
  void shouldKeepFilesAndMethodsShort() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    List<Finding> details = new ArrayList<>();
    REPOSITORY
        .texts(path -> !isData(path) && !path.endsWith(".md"))
        .forEach((path, text) -> details.addAll(TidyRules.fileTooLong(path, text, tooLong)));
    REPOSITORY
        .javaSources()
        .forEach((path, text) -> details.addAll(TidyRules.methodsTooLong(path, text, tooLong)));
    assertThat(tooLong).as("over the limits: %s", details).isEqualTo(exceptions());
    assertThat(tooLong).hasSizeLessThanOrEqualTo(EXCEPTIONS_MAX);
  }

  @Test
  void shouldNameNoPathOfAMachine() {
    assertThat(findings(REPOSITORY.texts(path -> true), TidyRules::machinePaths)).isEmpty();
  }

  @Test
  void shouldBeFinished() {
    assertThat(findings(REPOSITORY.texts(path -> !isData(path)), TidyRules::unfinished)).isEmpty();
  }

  @Test
  void shouldDefineTheWordsOfEachPackage() {
    Set<String> folders = new TreeSet<>();
    REPOSITORY
        .texts(path -> path.contains("/src/main/java/") && path.endsWith(".java"))
        .keySet()
        .forEach(path -> folders.add(path.substring(0, path.lastIndexOf('/'))));
    assertThat(folders)
        .isNotEmpty()
        .allSatisfy(
            folder -> assertThat(REPOSITORY.exists(folder + "/package-info.java")).isTrue());
  }

  @Test
  void shouldKeepTheReadmeShort() {
    String readme = REPOSITORY.texts(path -> path.equals("README.md")).get("README.md");
    assertThat(TidyRules.lines(readme)).isLessThanOrEqualTo(TidyRules.README_LINES_MAX);
  }

  @Test
  void shouldNameEachDecisionInTheIndex() {
    String folder = "docs/decisions/";
    SortedMap<String, String> decisions =
        REPOSITORY.texts(path -> path.startsWith(folder) && path.endsWith(".md"));
    String index = decisions.remove(folder + "README.md");
    assertThat(decisions.keySet())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(index).contains("(" + path.substring(folder.length())));
  }

  @Test
  void shouldLinkToFilesThatExist() {
    SortedMap<String, String> pages = REPOSITORY.texts(path -> path.endsWith(".md"));
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (path, text) ->
            TidyRules.linkedFiles(path, text).stream()
                .filter(target -> !REPOSITORY.exists(target))
                .forEach(target -> broken.add(path + " -> " + target)));
    assertThat(pages.keySet()).isNotEmpty();
    assertThat(broken).isEmpty();
  }

  private static List<Finding> findings(
      SortedMap<String, String> texts, BiFunction<String, String, List<Finding>> rule) {
    assertThat(texts.keySet()).isNotEmpty();
    List<Finding> findings = new ArrayList<>();
    texts.forEach((path, text) -> findings.addAll(rule.apply(path, text)));
    return findings;
  }

  /** Golden files, samples and the like, whose length and words are not ours. */
  private static boolean isData(String path) {
    return path.contains("/resources/") || path.endsWith(".jsonl") || path.endsWith(".json");
  }

  private static Set<String> exceptions() throws IOException {
    try (InputStream stream = TidyTest.class.getResourceAsStream("tidy-exceptions.txt")) {
      Set<String> names = new TreeSet<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(names::add);
      return names;
    }
  }
}
