package dev.witan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the peer of {@link PeerHarness} is no straw man, it does the same work. Method: both sides
 * do the same units, one by one, and every balance and value must be equal; then several clients at
 * a time, and everything must add up. Skipped where WITAN_TEST_POSTGRES names no server.
 */
final class PeerTest {
  private static final int MEMBERS = 40;
  private static final int UNITS = 400;
  private static final int CLIENTS = 4;

  @TempDir private Path folder;

  @Test
  void shouldComeToTheSameAsTheMachine() throws SQLException {
    try (PeerSide witan = new WitanSide(folder, MEMBERS);
        PeerSide postgres = postgres(1)) {
      for (PeerSide side : new PeerSide[] {witan, postgres}) {
        PeerHarness.doOneByOne(side, new Units(MEMBERS, 7), MEMBERS + UNITS);
        side.check();
      }
      PeerState expected = witan.state();
      PeerState state = postgres.state();
      assertThat(state.rep()).isEqualTo(expected.rep());
      assertThat(state.coin()).isEqualTo(expected.coin());
      assertThat(state.values()).isEqualTo(expected.values());
      assertThat(state).isEqualTo(expected);
      assertThat(expected.values()).hasSize(MEMBERS + UNITS);
    }
  }

  @Test
  void shouldAddUp_whenManyWorkAtOnce() throws SQLException {
    try (PeerSide witan = new WitanSide(folder, MEMBERS);
        PeerSide postgres = postgres(CLIENTS)) {
      for (PeerSide side : new PeerSide[] {witan, postgres}) {
        Units units = new Units(MEMBERS, 7);
        PeerHarness.doOneByOne(side, units, MEMBERS);
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          int client = i;
          clients.add(
              CompletableFuture.runAsync(
                  () -> doMany(side, client, units, UNITS / CLIENTS),
                  work -> new Thread(work).start()));
        }
        clients.forEach(CompletableFuture::join);
        side.check();
      }
      assertThat(postgres.state().values()).hasSize(MEMBERS + UNITS);
      assertThat(witan.state().values()).hasSize(MEMBERS + UNITS);
    }
  }

  private static void doMany(PeerSide side, int client, Units units, int count) {
    for (int i = 0; i < count; i++) {
      Unit unit = units.next();
      side.judge(client, unit);
      units.done(unit);
    }
  }

  private static PeerSide postgres(int connections) throws SQLException {
    String url = System.getenv("WITAN_TEST_POSTGRES");
    Assumptions.assumeTrue(url != null, "WITAN_TEST_POSTGRES names a server");
    String schema = "peer_" + ProcessHandle.current().pid();
    return new PostgresSide(url, schema, MEMBERS, connections);
  }
}
