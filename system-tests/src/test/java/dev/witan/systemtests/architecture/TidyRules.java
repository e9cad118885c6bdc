package dev.witan.systemtests.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every text of the repository keeps to. Each rule reads one text and knows no other. */
final class TidyRules {
  static final int FILE_LINES_MAX = 400;
  static final int METHOD_LINES_MAX = 60;
  static final int README_LINES_MAX = 99;

  // Put together from parts, so that this file does not find itself.
  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.\\-/$}])/("
              + "work|"
              + "tmp|"
              + "root|"
              + "home|"
              + "farm|"
              + "Users)/"
              + "|\\.\\./"
              + "shared\\b"
              + "|\\b[A-Z]:\\\\"
              + "Users\\b");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private TidyRules() {}

  /** The number of lines. */
  static int lines(String text) {
    return (int) text.lines().count();
  }

  /** One finding when the file is too long, unless it is excepted. */
  static List<Finding> fileTooLong(String path, String text, Set<String> needed) {
    if (lines(text) <= FILE_LINES_MAX) {
      return List.of();
    }
    needed.add("file " + path);
    return List.of(
        new Finding(path, FILE_LINES_MAX, lines(text) + " lines, at most " + FILE_LINES_MAX));
  }

  /** A finding for each method that is too long; its name is added to what exceptions may name. */
  static List<Finding> methodsTooLong(String path, String text, Set<String> needed) {
    List<Finding> findings = new ArrayList<>();
    for (MethodLengths.Method method : MethodLengths.of(text)) {
      if (method.lines() > METHOD_LINES_MAX) {
        needed.add("method " + path + " " + method.name());
        findings.add(
            new Finding(
                path,
                method.line(),
                method.name() + " has " + method.lines() + " lines, at most " + METHOD_LINES_MAX));
      }
    }
    return findings;
  }

  /** Paths that exist on one machine only. */
  static List<Finding> machinePaths(String path, String text) {
    return matches(path, text, MACHINE_PATH, "a path of one machine");
  }

  /** Marks of unfinished work. */
  static List<Finding> unfinished(String path, String text) {
    return matches(path, text, UNFINISHED, "finish it, or write an issue");
  }

  /** The targets of a page's links to files of the repository, from the root. */
  static List<String> linkedFiles(String path, String text) {
    List<String> targets = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      String target = matcher.group(1).replaceFirst("#.*", "");
      if (!target.isEmpty() && !target.contains("://") && !target.startsWith("mailto:")) {
        targets.add(resolve(path, target));
      }
    }
    return targets;
  }

  private static String resolve(String path, String target) {
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
    return java.nio.file.Path.of(folder + target).normalize().toString().replace('\\', '/');
  }

  private static List<Finding> matches(String path, String text, Pattern pattern, String why) {
    List<Finding> findings = new ArrayList<>();
    int line = 1;
    for (String content : text.split("\n", -1)) {
      Matcher matcher = pattern.matcher(content);
      if (matcher.find()) {
        findings.add(new Finding(path, line, "`" + matcher.group() + "`: " + why));
      }
      line++;
    }
    return findings;
  }
}
