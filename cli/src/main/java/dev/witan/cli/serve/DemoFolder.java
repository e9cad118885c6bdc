package dev.witan.cli.serve;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is deleted with all that is in it when it is closed. */
record DemoFolder(Path path) implements AutoCloseable {
  static DemoFolder create() throws CommandFailure {
    try {
      return new DemoFolder(Files.createTempDirectory("witan-demo"));
    } catch (IOException e) {
      throw new CommandFailure(Exit.FAILED, "no-folder", "no folder can be made: " + e);
    }
  }

  /** What cannot be deleted is left to whoever cleans such folders up. */
  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> paths = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path one : paths) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      return;
    }
  }
}
