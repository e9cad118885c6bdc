package dev.witan.kernel;

/**
 * A part of the state that writes itself whole and reads itself back. The same state writes the
 * same bytes on every machine: their SHA-256 is the state digest.
 */
public interface Snapshotted {
  /** Writes everything that decides later behaviour, in a fixed order. */
  void write(Output output);

  /** Replaces everything by what {@link #write} wrote. */
  void restore(Input input);
}
