package dev.witan.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's way to its file, which keeps an order among writes that H2 leaves to the disk. Public since
 * H2 makes instances of it; nobody else has a use for it.
 */
public final class OrderedFileSystem extends FilePathWrapper {
  /** Stands in a URL before the file system below. */
  static final String SCHEME = "ordered";

  /** Makes H2 know the scheme. */
  static void register() {
    FilePath.register(new OrderedFileSystem());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel below = getBase().open(mode);
    return mode.equals("r") || !name.endsWith(".mv.db") ? below : new OrderedChannel(below);
  }
}
