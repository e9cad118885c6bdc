package dev.witan.cli.serve.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.business.RequestState;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.node.http.Server;
import dev.witan.node.service.Service;
import dev.witan.node.service.Settings;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.PoolState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: the demonstration is lively and follows every rule. */
final class DemoTest {
  private static final long END = 1_800_000_000_000L;
  private static final int PEOPLE = 40;

  private record Played(long sent, List<String> counts) {}

  private static Played play(Path folder, long seed) {
    AtomicLong clock = new AtomicLong(1);
    List<Throwable> troubles = new ArrayList<>();
    Settings settings =
        new Settings(
            JournalConfig.inDirectory(folder),
            folder.resolve("views"),
            folder.resolve("node-key"),
            "127.0.0.1",
            0,
            Optional.empty(),
            Server.Bounds.NONE,
            OptionalInt.empty());
    try (Service service = Service.start(settings, clock::get, troubles::add)) {
      long sent = Demo.play(service, clock::set, service.nodeKey(), seed, PEOPLE, END);
      List<String> counts = service.look((machine, entry) -> counts(machine.modules()));
      assertThat(troubles).isEmpty();
      return new Played(sent, counts);
    }
  }

  private static List<String> counts(Modules modules) {
    List<String> counts = new ArrayList<>();
    for (PoolState state : PoolState.values()) {
      long pools =
          IntStream.range(0, modules.pools().size())
              .filter(pool -> modules.pools().get(pool).state() == state)
              .count();
      counts.add("pools " + state.word() + " " + pools);
    }
    for (RequestState state : RequestState.values()) {
      long requests =
          IntStream.range(0, modules.requests().size())
              .filter(request -> modules.requests().get(request).state() == state)
              .count();
      counts.add("requests " + state.word() + " " + requests);
    }
    return counts;
  }

  @Test
  void shouldBeLivelyAndVerify(@TempDir Path folder) {
    Played played = play(folder, 7);
    assertThat(played.sent()).isGreaterThan(800);
    assertThat(played.counts())
        .doesNotContain(
            "pools open 0", "pools accepted 0", "requests ratified 0", "requests judged 0");
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      Verification verification = Verifier.verify(journal, position -> {});
      assertThat(verification.finding()).isEmpty();
      assertThat(verification.commands()).isGreaterThan(500);
    }
  }
}
