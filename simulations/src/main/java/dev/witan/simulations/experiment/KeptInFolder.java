package dev.witan.simulations.experiment;

import dev.witan.kernel.Hash256;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps each run in a file of its own, written whole and then renamed. The folder says which
 * experiment it belongs to, by a hash of its settings and its seed; more runs of the same may be
 * added later.
 */
public final class KeptInFolder implements Kept {
  private static final String NAME = "experiment.sha256";

  /** What a run is made of besides its setting: to be raised when the same gives another result. */
  private static final String FORM = "witan-simulation-1";

  private final Path folder;

  private KeptInFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder for this experiment, which is made when it is not there.
   *
   * @return null when the folder belongs to another experiment
   */
  public static KeptInFolder open(Path folder, Experiment experiment) throws IOException {
    Files.createDirectories(folder);
    Path name = folder.resolve(NAME);
    String hash = hash(experiment) + "\n";
    if (!Files.exists(name)) {
      write(name, hash);
    }
    return Files.readString(name).equals(hash) ? new KeptInFolder(folder) : null;
  }

  private static String hash(Experiment experiment) {
    List<String> parts = new ArrayList<>(List.of(FORM, experiment.seed()));
    for (Case one : experiment.cases()) {
      parts.add(one.name());
      parts.add(ResultJson.of(one.setting()));
    }
    return Hash256.ofText(String.join("\n", parts)).toString();
  }

  @Override
  public RunResult find(int number, int run) {
    Path file = file(number, run);
    try {
      return Files.exists(file) ? ResultJson.run(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException(file + " is no kept run: remove it", e));
    }
  }

  @Override
  public void keep(int number, RunResult result) {
    try {
      write(file(number, result.run()), ResultJson.of(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(int number, int run) {
    return folder.resolve("case-" + number + "-run-" + run + ".json");
  }
}
