package dev.witan.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.cli.journal.JournalFixture;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the doctor finds what is wrong, says what to do, finds nothing where all is well, and
 * changes nothing. Method: a folder with journal, key and views, in which one thing at a time is
 * spoiled.
 */
final class DoctorTest {
  @TempDir private static Path folder;
  private static Path whole;

  @TempDir private Path place;
  private Path body;

  @BeforeAll
  static void makeFolder() throws IOException {
    whole = folder.resolve("body");
    JournalFixture.chain(whole);
    Files.writeString(whole.resolve("node-key"), "A".repeat(43) + "\n");
    Files.setPosixFilePermissions(
        whole.resolve("node-key"), PosixFilePermissions.fromString("rw-------"));
    assertThat(Ran.of("views", "rebuild", "--data", whole.toString()).exit()).isZero();
  }

  @BeforeEach
  void copyFolder() throws IOException {
    body = place.resolve("body");
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path from : all.toList()) {
        Path to = body.resolve(whole.relativize(from).toString());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void shouldFindNothing_andChangeNothing_whenAllIsWell() throws IOException {
    Map<String, String> before = files();
    Ran ran = doctor();
    assertThat(ran.exit()).as("%s", ran).isZero();
    assertThat(findings(ran).values()).containsOnly("well");
    assertThat(findings(ran).keySet())
        .containsExactlyInAnyOrder(
            "java",
            "data-folder",
            "disk-space",
            "restore-unfinished",
            "node-key",
            "journal-lock",
            "journal",
            "snapshot",
            "views",
            "port",
            "secure-origin");
    assertThat(files()).isEqualTo(before);
    Ran text = Ran.of("doctor", "--data", body.toString(), "--bind", "127.0.0.1:0");
    assertThat(text.out())
        .contains("well    journal: 18 entries, the hashes of the last ones lead to ")
        .contains("well    snapshot: the newest whole one is of entry 18, 0 before the last\n")
        .contains("well    views: they show all entries\n")
        .doesNotContain("do: ");
  }

  @Test
  void shouldSeeThatNothingIsThereYet() {
    Ran ran = Ran.of("doctor", "--json", "--bind", "127.0.0.1:0", "--data", place + "/none/yet");
    assertThat(ran.exit()).isZero();
    assertThat(Path.of(place + "/none")).doesNotExist();
  }

  @Test
  void shouldFindAnAlteredJournal() throws IOException {
    Path file = body.resolve("journal.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    for (int at = bytes.length / 4; at < bytes.length; at++) {
      bytes[at] ^= 1;
    }
    Files.write(file, bytes);
    expectOnly("journal", "restore a backup");
  }

  @Test
  void shouldFindAnUnfinishedRestore() throws IOException {
    Files.writeString(body.resolve("restore.unfinished"), "{\"entries\":18}");
    expectOnly("restore-unfinished", "witan restore");
    for (String[] words :
        new String[][] {{"serve", "--bind", "127.0.0.1:0"}, {"import", "citations", "--sample"}}) {
      String[] all =
          Stream.concat(Stream.of(words), Stream.of("--data", body.toString()))
              .toArray(String[]::new);
      Ran ran = Ran.of(all);
      assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.VERIFICATION_FAILED);
      assertThat(ran.err()).contains("a restore of 18 entries has not finished here");
    }
  }

  @Test
  void shouldFindAKeyThatOthersRead() throws IOException {
    Files.setPosixFilePermissions(
        body.resolve("node-key"), PosixFilePermissions.fromString("rw-r-----"));
    expectOnly("node-key", "chmod 600 ");
  }

  @Test
  void shouldFindDamagedViews_whichARebuildMends() throws IOException {
    Path file = body.resolve("views/views.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    expectOnly("views", "witan views rebuild");
    Ran rebuilt = Ran.of("views", "rebuild", "--data", body.toString());
    assertThat(rebuilt.exit()).as("%s", rebuilt).isZero();
    assertThat(rebuilt.err()).isEqualTo("witan: the views show 18 entries\n");
    assertThat(doctor().exit()).isZero();
  }

  @Test
  void shouldFindViewsOfAnotherJournal() throws IOException {
    for (String name : new String[] {"journal.mv.db", "journal.witness"}) {
      Files.delete(body.resolve(name));
    }
    JournalFixture.of(body, JournalFixture.read(JournalFixture.CHAIN).subList(0, 5));
    expectOnly("views", "witan views rebuild");
  }

  @Test
  void shouldNotDisturbWhoeverHasTheJournal() {
    try (Journal open = Journal.open(JournalConfig.inDirectory(body))) {
      Ran ran = doctor();
      assertThat(ran.exit()).as("%s", ran).isZero();
      assertThat(ran.out()).contains("a process has the journal open");
      assertThat(findings(ran)).doesNotContainKeys("journal", "views");
      Ran refused = Ran.of("views", "rebuild", "--data", body.toString());
      assertThat(refused.exit()).isEqualTo(Exit.UNREACHABLE);
      assertThat(open.head().position()).isEqualTo(18);
    }
  }

  @Test
  void shouldFindATakenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      expectOnly("port", "--bind", "--bind", "127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void shouldFindAnOriginWhereNoBrowserSigns() {
    Ran ran = Ran.of("doctor", "--json", "--data", body.toString(), "--bind", "0.0.0.0:0");
    assertThat(ran.exit()).isEqualTo(Exit.FAILED);
    assertThat(findings(ran)).containsEntry("secure-origin", "wrong");
  }

  @Test
  void shouldFindACertificateThatRunsOut() throws Exception {
    Path good = certificate("400");
    String bind = "0.0.0.0:0";
    Ran well = doctor("--bind", bind, "--tls", good + "," + good);
    assertThat(findings(well)).containsEntry("tls-certificate", "well");
    assertThat(findings(well)).containsEntry("secure-origin", "well");
    Path soon = certificate("5");
    expectOnly("tls-certificate", "renew it", "--bind", bind, "--tls", soon + "," + soon);
  }

  @Test
  void shouldFindAClockThatIsWrong_andANodeThatDoesNotAnswer() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] instance = "{\"body\":null,\"ready\":true,\"time\":1000}".getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, instance.length);
          exchange.getResponseBody().write(instance);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    Ran wrong = Ran.of("doctor", "--json", "--url", url);
    server.stop(0);
    assertThat(wrong.exit()).isEqualTo(Exit.FAILED);
    assertThat(findings(wrong)).containsEntry("node-clock", "wrong").containsEntry("node", "well");
    assertThat(findings(wrong)).doesNotContainKey("data-folder");
    Ran silent = Ran.of("doctor", "--json", "--url", url);
    assertThat(silent.exit()).isEqualTo(Exit.FAILED);
    assertThat(findings(silent)).containsEntry("node", "wrong");
  }

  /** A certificate for so many days, in PEM. */
  private Path certificate(String days) throws Exception {
    Path store = place.resolve(days + ".p12");
    Path file = place.resolve(days + ".pem");
    keytool(
        "-genkeypair", "-keyalg", "EC", "-dname", "CN=x", "-validity", days, "-keystore", store);
    keytool("-exportcert", "-rfc", "-file", file, "-keystore", store);
    return file;
  }

  private static void keytool(Object... words) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    assumeTrue(Files.exists(tool), "a JDK with keytool");
    String[] command =
        Stream.concat(Stream.of(tool, "-storepass", "secret"), Stream.of(words))
            .map(Object::toString)
            .toArray(String[]::new);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private void expectOnly(String check, String fix, String... more) {
    Ran ran = doctor(more);
    assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.FAILED);
    Map<String, String> wrong = findings(ran);
    wrong.values().removeIf("well"::equals);
    assertThat(wrong).as("%s", ran).containsExactly(Map.entry(check, "wrong"));
    assertThat(ran.out()).contains("\"fix\":").contains(fix);
  }

  /** The last of two flags that say where to listen counts. */
  private Ran doctor(String... more) {
    String[] port = more.length == 0 ? new String[] {"--bind", "127.0.0.1:0"} : more;
    return Ran.of(
        Stream.concat(Stream.of("doctor", "--json", "--data", body.toString()), Stream.of(port))
            .toArray(String[]::new));
  }

  private static Map<String, String> findings(Ran ran) {
    Json.Fields page = (Json.Fields) JsonParser.parse(ran.out().strip().getBytes(UTF_8)).value();
    Map<String, String> findings = new TreeMap<>();
    for (Json item : ((Json.Items) page.values().get("findings")).values()) {
      Map<String, Json> fields = ((Json.Fields) item).values();
      findings.put(text(fields.get("check")), text(fields.get("state")));
    }
    boolean isWell = findings.values().stream().noneMatch("wrong"::equals);
    assertThat(page.values().get("well")).isEqualTo(new Json.Bool(isWell));
    return findings;
  }

  private static String text(Json json) {
    return ((Json.Text) json).value();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(body)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(file.toString(), Hash256.of(bytes).toString());
      }
    }
    return files;
  }
}
