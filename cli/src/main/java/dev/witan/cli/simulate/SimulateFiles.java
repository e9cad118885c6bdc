package dev.witan.cli.simulate;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.simulations.experiment.Experiment;
import dev.witan.simulations.experiment.Kept;
import dev.witan.simulations.experiment.KeptInFolder;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.SettingReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The files that a simulation reads and writes, and what is said when that fails. */
final class SimulateFiles {
  private SimulateFiles() {}

  /** The text of a setting. */
  static String read(String name) throws CommandFailure {
    try {
      Path path = Path.of(name);
      if (Files.isRegularFile(path) && Files.size(path) > 4L * SettingReader.TEXT_MAX) {
        throw new CommandFailure(Exit.USAGE, "setting-wrong", name + ": this file is too large");
      }
      return Files.readString(path);
    } catch (InvalidPathException | NoSuchFileException e) {
      throw new CommandFailure(
          Exit.USAGE,
          "setting-missing",
          name + ": there is no such file, and presets are " + String.join(", ", Presets.NAMES));
    } catch (CharacterCodingException e) {
      throw new CommandFailure(Exit.USAGE, "setting-wrong", name + ": this is no UTF-8");
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.USAGE, "setting-unreadable", name + ": cannot be read: " + e.getMessage());
    }
  }

  /** The folder of finished runs. */
  static Kept kept(String folder, Experiment experiment) throws CommandFailure {
    try {
      Kept kept = KeptInFolder.open(Path.of(folder), experiment);
      if (kept != null) {
        return kept;
      }
      throw new CommandFailure(
          Exit.USAGE,
          "state-differs",
          folder + ": here are runs of other settings or another seed; name another folder");
    } catch (InvalidPathException | IOException e) {
      throw failed(folder, e);
    }
  }

  /** The folder of finished runs cannot be read or written. */
  static CommandFailure failed(String folder, Exception e) {
    return new CommandFailure(
        Exit.FAILED, "state-failed", folder + ": cannot be used: " + e.getMessage());
  }

  /** Writes a file. */
  static void write(String name, String text) throws CommandFailure {
    try {
      Files.write(Path.of(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidPathException | IOException e) {
      throw new CommandFailure(
          Exit.FAILED, "output-failed", name + ": cannot be written: " + e.getMessage());
    }
  }

  /** A command line that cannot be used. */
  static CommandFailure usage(CommandSpec spec, String sentence) {
    String help = ". See `" + spec.qualifiedName() + " --help`.";
    return new CommandFailure(Exit.USAGE, "usage", sentence + help);
  }
}
