package dev.witan.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the launcher builds when it must, only then, and starts the right program. Method: the real
 * script with stand-ins for Java and Maven, in a folder whose name has a space.
 */
final class LauncherTest {
  @TempDir private Path folder;

  private Workshop workshop;
  private Path witan;

  @BeforeEach
  void open() throws IOException {
    workshop = new Workshop(folder);
    witan = workshop.root().resolve("witan");
  }

  @Test
  void shouldBuildOnce_whenStartedTwice() throws Exception {
    Workshop.Outcome first = workshop.start(witan, "help");
    assertThat(first.status()).isZero();
    assertThat(first.err()).isEqualTo("building Witan (first use)...\n");
    Workshop.Outcome second = workshop.start(witan, "help");
    assertThat(second.err()).isEmpty();
    assertThat(workshop.builds()).isEqualTo(1);
  }

  @Test
  void shouldPassArgumentsAsTheyStand() throws Exception {
    Workshop.Outcome outcome = workshop.start(witan, "scenario", "my file", "*");
    assertThat(outcome.out())
        .startsWith("java ")
        .contains("-XX:SharedArchiveFile=")
        .endsWith(
            "-jar "
                + workshop.root().toRealPath()
                + "/target/witan/witan.jar scenario my file *\n");
  }

  @Test
  void shouldFindItsFolder_throughLinksToLinks() throws Exception {
    Path inner = Files.createSymbolicLink(folder.resolve("inner"), witan);
    Files.createDirectories(folder.resolve("far away"));
    Path outer = folder.resolve("far away/outer");
    Files.createSymbolicLink(outer, Path.of("../" + inner.getFileName()));
    assertThat(workshop.start(outer, "help").status()).isZero();
    assertThat(workshop.root().resolve("target/witan/witan.jar")).exists();
  }

  @Test
  void shouldBuildAgain_whenASourceIsNewer() throws Exception {
    workshop.start(witan, "help");
    workshop.touch(workshop.source());
    assertThat(workshop.start(witan, "help").err())
        .isEqualTo("building Witan (sources have changed)...\n");
    assertThat(workshop.builds()).isEqualTo(2);
  }

  @Test
  void shouldBuildAgain_whenAPomIsNewer() throws Exception {
    workshop.start(witan, "help");
    workshop.touch(workshop.root().resolve("cli/pom.xml"));
    workshop.start(witan, "help");
    assertThat(workshop.builds()).isEqualTo(2);
  }

  @Test
  void shouldBuildAgain_whenASourceIsGone() throws Exception {
    Path other = workshop.source().resolveSibling("Other.java");
    workshop.write(other, "class Other {}");
    workshop.start(witan, "help");
    Files.delete(other);
    workshop.start(witan, "help");
    assertThat(workshop.builds()).isEqualTo(2);
  }

  @Test
  void shouldBuildOnce_whenStartedTwiceAtATime() throws Exception {
    Process one = workshop.begin(witan, "help");
    Process two = workshop.begin(witan, "help");
    assertThat(workshop.await(one).status()).isZero();
    assertThat(workshop.await(two).status()).isZero();
    assertThat(workshop.builds()).isEqualTo(1);
  }

  @Test
  void shouldShowTheLog_whenTheBuildFails() throws Exception {
    workshop.breakTheBuild();
    Workshop.Outcome outcome = workshop.start(witan, "help");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Main.java: does not compile").contains("build.log");
    assertThat(workshop.root().resolve("target/witan/witan.jar")).doesNotExist();
  }

  @Test
  void shouldKeepTheJar_whenALaterBuildFails() throws Exception {
    workshop.start(witan, "help");
    workshop.touch(workshop.source());
    workshop.breakTheBuild();
    assertThat(workshop.start(witan, "help").status()).isEqualTo(1);
    assertThat(workshop.root().resolve("target/witan/witan.jar")).hasContent("jar");
  }

  @Test
  void shouldRefuse_whenJavaIsTooOld() throws Exception {
    workshop.javaVersion("11.0.2");
    Workshop.Outcome outcome = workshop.start(witan, "help");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("Java 17 or newer is needed").contains("is 11.0.2");
    assertThat(workshop.builds()).isZero();
  }

  @Test
  void shouldFail_whenNoTestRan() throws Exception {
    Workshop.Outcome outcome = workshop.start(witan, "test");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).endsWith("No test ran.\n0 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void shouldFail_whenATestFailed() throws Exception {
    String report = "cli/target/surefire-reports/TEST-A.xml";
    String maven =
        "#!/usr/bin/env bash\nmkdir -p cli/target/surefire-reports\n"
            + "printf '%s\\n' '<testsuite name=\"A\" tests=\"5\" errors=\"1\" skipped=\"1\""
            + " failures=\"1\">' '<testcase name=\"shouldB\" classname=\"A\">'"
            + " '<failure type=\"x\"><![CDATA[it is wrong' 'at A.java:1]]></failure>' >"
            + report
            + "\n";
    Files.writeString(folder.resolve("bin/mvn"), maven);
    Workshop.Outcome outcome = workshop.start(witan, "test");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("FAILED A.shouldB\n  it is wrong\n  at A.java:1\n")
        .endsWith("\n2 passed, 2 failed, 1 skipped\n");
  }

  @Test
  void shouldCountTheTestsOnPostgres() throws Exception {
    reportOnPostgres("/>");
    Workshop.Outcome outcome = workshop.start(witan, "test");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .endsWith("\nPostgreSQL: 2 tests ran\n4 passed, 0 failed, 0 skipped\n");
    assertThat(requirePostgres().status()).isZero();
  }

  @Test
  void shouldFailOnlyWhereItIsRequired_whenATestOnPostgresIsSkipped() throws Exception {
    reportOnPostgres("><skipped><![CDATA[x: Assumption failed: no server: `for $(me)`]]>");
    String count = "PostgreSQL: 1 tests ran, 1 skipped: no server: `for $(me)`\n";
    Workshop.Outcome outcome = workshop.start(witan, "test");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).endsWith(count + "4 passed, 0 failed, 0 skipped\n");
    Workshop.Outcome required = requirePostgres();
    assertThat(required.status()).isEqualTo(1);
    assertThat(required.out()).contains(count + "They are required here");
  }

  @Test
  void shouldFailWhereItIsRequired_whenNoTestRanOnPostgres() throws Exception {
    report("<testsuite name=\"A\" tests=\"1\">", "<testcase name=\"a\" classname=\"A\"/>");
    assertThat(workshop.start(witan, "test").status()).isZero();
    Workshop.Outcome required = requirePostgres();
    assertThat(required.status()).isEqualTo(1);
    assertThat(required.out()).contains("PostgreSQL: 0 tests ran\nThey are required here");
  }

  private Workshop.Outcome requirePostgres() throws Exception {
    String required = "WITAN_TEST_POSTGRES_REQUIRED=yes";
    return workshop.start(Path.of("env"), required, witan.toString(), "test");
  }

  /** Four tests, two of them on PostgreSQL, of which the first ends like this. */
  private void reportOnPostgres(String end) throws IOException {
    report(
        "<testsuite name=\"A\" tests=\"4\">",
        "<testcase name=\"shouldA(Place)[2] place=SERVER\" classname=\"A\"" + end,
        "<testcase name=\"shouldA(Place)[1] place=FILE\" classname=\"SERVER\"/>",
        "<testcase name=\"shouldA(Code)[1] code=SERVER_GONE\" classname=\"A\"/>",
        "<testcase name=\"shouldB\" classname=\"dev.witan.AppendOnPostgresTest\"/>");
  }

  /** Maven leaves a report of these lines. */
  private void report(String... lines) throws IOException {
    workshop.write(folder.resolve("report"), String.join("\n", lines) + "\n");
    String maven =
        """
        #!/usr/bin/env bash
        mkdir -p cli/target/surefire-reports
        cp "$WORKSHOP/report" cli/target/surefire-reports/TEST-A.xml
        """;
    Files.writeString(folder.resolve("bin/mvn"), maven);
  }
}
