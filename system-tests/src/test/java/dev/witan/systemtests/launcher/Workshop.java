package dev.witan.systemtests.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A repository in a folder of its own, with the real launcher and stand-ins for Java and Maven. */
final class Workshop {
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo "mvn $*" >>"$WORKSHOP/calls"
      if [[ -e $WORKSHOP/broken ]]; then echo 'Main.java: does not compile'; exit 1; fi
      mkdir -p cli/target
      echo jar >cli/target/witan.jar
      """;
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      for argument; do
        case $argument in -XX:SharedArchiveFile=*) [[ -e ${argument#*=} ]] || echo archive >"${argument#*=}" ;; esac
      done
      echo "java $*"
      """;

  private final Path folder;
  private final Path root;

  /** What a start gave back. */
  record Outcome(int status, String out, String err) {}

  Workshop(Path folder) throws IOException {
    this.folder = folder;
    this.root = Files.createDirectories(folder.resolve("a house"));
    Path launcher = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    script(root.resolve("witan"), Files.readString(launcher.resolveSibling("witan")));
    script(folder.resolve("jdk/bin/java"), JAVA);
    script(folder.resolve("bin/mvn"), MAVEN);
    javaVersion("17.0.15");
    write(root.resolve("pom.xml"), "<project/>");
    write(root.resolve("cli/pom.xml"), "<project/>");
    write(source(), "class Main {}");
  }

  Path root() {
    return root;
  }

  /** A source of the program. */
  Path source() {
    return root.resolve("cli/src/main/java/Main.java");
  }

  void javaVersion(String version) throws IOException {
    write(folder.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Gives a file a time behind every build so far. */
  void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
  }

  void breakTheBuild() throws IOException {
    write(folder.resolve("broken"), "");
  }

  /** How often Maven was started. */
  int builds() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  /** Starts this script from another folder and waits for its end. */
  Outcome start(Path script, String... arguments) throws IOException, InterruptedException {
    return await(begin(script, arguments));
  }

  Process begin(Path script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("WITAN_"));
    builder.environment().put("WORKSHOP", folder.toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    return builder.start();
  }

  Outcome await(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private void script(Path file, String text) throws IOException {
    write(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }
}
