package dev.witan.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's way to a {@link CutDisk}. Public, since H2 makes instances of it. */
public final class CutFileSystem extends FilePathWrapper {
  static final String SCHEME = "cut";
  private static CutDisk disk;

  /** Puts this disk below all files of the scheme. */
  static synchronized void insert(CutDisk inserted) {
    disk = inserted;
    FilePath.register(new CutFileSystem());
  }

  private static synchronized CutDisk disk() {
    return disk;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    CutDisk disk = disk();
    disk.open();
    return new Channel(disk);
  }

  private static final class Channel extends FileBaseDefault {
    private final CutDisk disk;

    Channel(CutDisk disk) {
      this.disk = disk;
    }

    @Override
    public long size() throws IOException {
      return disk.length();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return disk.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      return disk.write(source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.force();
    }

    /** Nobody else knows the disk. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new FileLock(this, position, size, shared) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    protected void implCloseChannel() {}
  }
}
