package dev.witan.kernel;

import java.util.ArrayList;
import java.util.List;

/** Every version of the parameters that has been in force, the last of which is now. */
public final class ParameterVersions implements Snapshotted {
  private final List<Parameters> versions = new ArrayList<>();

  /** The version in force. There is none before the founding. */
  public Parameters current() {
    return versions.get(versions.size() - 1);
  }

  /** The version with this number. */
  public Parameters version(int number) {
    return versions.get(number);
  }

  /** Puts the next version in force. */
  @Mutator
  public void add(Parameters parameters) {
    Checks.require(parameters.version() == versions.size(), "versions of parameters have a gap");
    versions.add(parameters);
  }

  @Override
  public void write(Output output) {
    output.count(versions.size());
    versions.forEach(version -> version.write(output));
  }

  @Override
  public void restore(Input input) {
    versions.clear();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      add(Parameters.read(input));
    }
  }
}
