package dev.witan.readmodel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's way to its file, with a sum of every block beside it, since H2 itself does not see that a
 * byte of a page is another. Public since H2 makes instances of it; nobody else has a use for it.
 */
public final class SummedFileSystem extends FilePathWrapper {
  /** Stands in a URL before the file system below. */
  static final String SCHEME = "summed";

  private static final String FILE = ".mv.db";
  private static final String ENDING = ".sums";

  /** Makes H2 know the scheme. */
  static void register() {
    FilePath.register(new SummedFileSystem());
  }

  /** The file with the sums of this one. */
  static Path sums(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel below = getBase().open(mode);
    if (mode.equals("r") || !name.endsWith(FILE)) {
      return below;
    }
    try {
      Path file = Path.of(getBase().toString().replaceFirst("^file:", ""));
      return new SummedChannel(below, BlockSums.open(sums(file)));
    } catch (IOException | RuntimeException e) {
      below.close();
      throw e;
    }
  }
}
