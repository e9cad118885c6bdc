package dev.witan.benchmarks;

import dev.witan.journal.JournalConfig;
import dev.witan.node.http.Server;
import dev.witan.node.service.Service;
import dev.witan.node.service.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A process with a service, for {@link HttpHarness}. Prints its port and the milliseconds from its
 * start until it served, then, for each line that it reads, the heap in use after a collection and
 * its resident memory in KiB; it ends with its input. Argument: the folder.
 */
final class ServiceProbe {
  private ServiceProbe() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Service service = Service.start(settings(folder), Throwable::printStackTrace);
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(service.port() + " " + (System.currentTimeMillis() - started));
    while (System.in.read() >= 0) {
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
      System.out.println(heap + " " + resident());
    }
    service.close();
  }

  /** Where the node keeps its things in this folder. */
  static Settings settings(Path folder) {
    return new Settings(
        JournalConfig.inDirectory(folder),
        folder.resolve("views"),
        key(folder),
        "127.0.0.1",
        0,
        Optional.empty(),
        Server.Bounds.NONE,
        OptionalInt.empty());
  }

  static Path key(Path folder) {
    return folder.resolve("node-key");
  }

  private static long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }
}
