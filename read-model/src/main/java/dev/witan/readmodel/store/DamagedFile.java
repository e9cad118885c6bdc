package dev.witan.readmodel.store;

import java.io.IOException;

/** A block of a file is not what was written there. */
final class DamagedFile extends IOException {
  private static final long serialVersionUID = 1;

  DamagedFile(long block) {
    super("block " + block + " of the views' tables is not what was written there");
  }
}
