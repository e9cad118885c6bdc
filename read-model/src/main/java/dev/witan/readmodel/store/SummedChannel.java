package dev.witan.readmodel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * The file of H2, each of whose blocks is checked whenever it is read, and all of them when H2 has
 * locked the file to open it. Any thread.
 */
final class SummedChannel extends FileBaseDefault {
  private static final int BLOCK = BlockSums.BLOCK;
  private static final int CHECKED_AT_ONCE = 256;

  private final FileChannel file;
  private final BlockSums sums;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  SummedChannel(FileChannel file, BlockSums sums) {
    this.file = file;
    this.sums = sums;
  }

  /**
   * Checks every block.
   *
   * @throws DamagedFile at the first that is another
   */
  static void check(FileChannel file, BlockSums sums) throws IOException {
    SummedChannel channel = new SummedChannel(file, sums);
    int blocks = blocks(file.size());
    for (int block = 0; block < blocks; block += CHECKED_AT_ONCE) {
      channel.blocks(block, Math.min(CHECKED_AT_ONCE, blocks - block));
    }
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    lock.readLock().lock();
    try {
      int length = (int) Math.min(target.remaining(), file.size() - position);
      if (length <= 0) {
        return target.hasRemaining() ? -1 : 0;
      }
      int first = (int) (position / BLOCK);
      byte[] bytes = blocks(first, blocks(position + length) - first);
      target.put(bytes, (int) (position - (long) first * BLOCK), length);
      return length;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    lock.writeLock().lock();
    try {
      int length = source.remaining();
      if (length > 0) {
        int first = (int) (position / BLOCK);
        int start = (int) (position - (long) first * BLOCK);
        int count = blocks(position + length) - first;
        boolean isWhole = start == 0 && length % BLOCK == 0;
        byte[] bytes = isWhole ? new byte[length] : blocks(first, count);
        source.duplicate().get(bytes, start, length);
        sums.put(first, bytes);
        writeFully(source, position);
      }
      return length;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    lock.writeLock().lock();
    try {
      if (size < file.size()) {
        int whole = (int) (size / BLOCK);
        if (size % BLOCK != 0) {
          byte[] last = blocks(whole, 1);
          Arrays.fill(last, (int) (size % BLOCK), BLOCK, (byte) 0);
          sums.put(whole, last);
        }
        file.truncate(size);
        sums.cut(blocks(size));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    FileLock taken = file.tryLock(position, size, shared);
    if (taken != null) {
      check(file, sums); // Before, another process may be writing.
    }
    return taken;
  }

  @Override
  protected void implCloseChannel() throws IOException {
    try (file) {
      sums.close();
    }
  }

  /** These blocks, checked; what lies behind the end of the file is zeros. */
  private byte[] blocks(int first, int count) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(count, BLOCK)];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long at = (long) first * BLOCK;
    for (int read = 0; buffer.hasRemaining() && read >= 0; ) {
      read = file.read(buffer, at + buffer.position());
    }
    for (int block = 0; block < count; block++) {
      if (!sums.fits(first + block, bytes, block * BLOCK)) {
        throw new DamagedFile(first + block);
      }
    }
    return bytes;
  }

  private void writeFully(ByteBuffer source, long position) throws IOException {
    for (long at = position; source.hasRemaining(); ) {
      at += file.write(source, at);
    }
  }

  /** How many blocks so many bytes take. */
  private static int blocks(long bytes) {
    return (int) ((bytes + BLOCK - 1) / BLOCK);
  }
}
