package dev.witan.journal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the tests' server is a server as others run it, only this machine and whoever knows the
 * password reaches it, and it leaves nothing behind, also when its process is killed.
 */
final class ServerStartTest {
  @ParameterizedTest
  @MethodSource("dev.witan.journal.server.Way#all")
  void shouldStartAndLeaveNothing_inEachWay(Way way) throws Exception {
    Assumptions.assumeTrue(Archive.ofThisPlatform().exists(), "no server for this platform");
    ServerStart start = ServerStart.start(Archive.ofThisPlatform(), List.of(way));
    Assumptions.assumeTrue(start.isRunning(), () -> "not allowed here: " + start.failure());
    try (start) {
      assertThat(Path.of(start.folder().path())).exists();
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(ask(start.url(), "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(start.url(), "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(start.url(), "show unix_socket_directories")).isEmpty();
      String withoutPassword = start.url().replaceFirst("password=.*", "password=guessed");
      assertThatThrownBy(() -> ask(withoutPassword, "select 1"))
          .hasMessageContaining("password authentication failed");
    }
    assertThat(Path.of(start.folder().path())).doesNotExist();
    assertThatThrownBy(() -> ask(start.url(), "select 1")).hasMessageContaining("refused");
  }

  @Test
  void shouldLeaveNothing_whenItsProcessIsKilled() throws Exception {
    List<String> held = killAHoldingProcess(false);
    awaitGone(Path.of(held.get(1)));
    assertThatThrownBy(() -> ask(held.get(0), "select 1")).hasMessageContaining("refused");
  }

  @Test
  void shouldRemoveWhatIsLeft_whenTheKeeperWasKilledToo() throws Exception {
    List<String> held = killAHoldingProcess(true);
    Path folder = Path.of(held.get(1));
    assertThat(folder).exists();
    assertThat(ask(held.get(0), "select 1")).isEqualTo("1");
    String pid = ask(held.get(0), "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)");
    ServerStart.here().close();
    awaitGone(folder);
    // Ends the server that is left at once; by itself it misses its files within a minute.
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void shouldSayWhy_whenThereIsNoServerForThePlatform() {
    ServerStart start = ServerStart.start(new Archive("postgres-vax-vms.txz"), Way.all());
    assertThat(start.isRunning()).isFalse();
    assertThat(start.failure()).startsWith("postgres-vax-vms.txz is not there");
  }

  @Test
  void shouldSayWhy_whenNobodyCanBeMade() {
    Way none = new Way(List.of("no-such-command"));
    ServerStart start = ServerStart.start(Archive.ofThisPlatform(), List.of(none));
    assertThat(start.isRunning()).isFalse();
    assertThat(start.failure()).isNotEmpty().doesNotContain("\n");
  }

  /** What the process printed: the URL, the folder, the keeper. */
  private static List<String> killAHoldingProcess(boolean withKeeper) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldingProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = process.inputReader()) {
      List<String> held = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        held.add(output.readLine());
        Assumptions.assumeFalse("null".equals(held.get(0)), "no server can be started");
      }
      assertThat(ask(held.get(0), "select 1")).isEqualTo("1");
      if (withKeeper) {
        ProcessHandle.of(Long.parseLong(held.get(2))).orElseThrow().destroyForcibly();
      }
      return held;
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void awaitGone(Path folder) throws InterruptedException {
    for (int i = 0; i < 200 && Files.exists(folder); i++) {
      Thread.sleep(100);
    }
    assertThat(folder).doesNotExist();
  }

  private static String ask(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
