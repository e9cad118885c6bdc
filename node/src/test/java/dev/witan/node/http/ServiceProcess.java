package dev.witan.node.http;

import dev.witan.journal.JournalConfig;
import dev.witan.node.service.Service;
import dev.witan.node.service.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A process with a service on a folder, until somebody kills it. It prints its port and word. */
final class ServiceProcess {
  private ServiceProcess() {}

  /** Argument: the folder. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    try {
      Service service = Service.start(settings(folder), Throwable::printStackTrace);
      System.out.println(service.port() + " " + service.setupWord());
    } catch (RuntimeException e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1); // Threads of the service may go on.
    }
  }

  private static Settings settings(Path folder) {
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

  /** The file of the node's key. */
  static Path key(Path folder) {
    return folder.resolve("node-key");
  }
}
