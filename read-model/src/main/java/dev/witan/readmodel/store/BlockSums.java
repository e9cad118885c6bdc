package dev.witan.readmodel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What the blocks of a file add up to. Each block has two sums, of what it was and of what it is to
 * be, written before the block itself: so whenever a process dies, each block has one of the two. A
 * block that was never written is zeros, and so are its sums. Whoever uses it sees to it that one
 * thread changes it while nobody reads.
 */
final class BlockSums implements AutoCloseable {
  /** Bytes of a block, the unit in which H2 writes. */
  static final int BLOCK = 4096;

  private static final int ENTRY = Long.BYTES;
  private static final int ZEROS = crc(new byte[BLOCK], 0);

  private final FileChannel file;
  private long[] entries;

  private BlockSums(FileChannel file, long[] entries) {
    this.file = file;
    this.entries = entries;
  }

  /** Opens the sums in this file, which is made when there is none. */
  static BlockSums open(Path path) throws IOException {
    return over(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** As {@link #open}, for somebody who changes nothing. */
  static BlockSums openToRead(Path path) throws IOException {
    return over(FileChannel.open(path, StandardOpenOption.READ));
  }

  private static BlockSums over(FileChannel file) throws IOException {
    try {
      return new BlockSums(file, read(file));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static long[] read(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() / ENTRY * ENTRY));
    for (int read = 0; bytes.hasRemaining() && read >= 0; ) {
      read = file.read(bytes, bytes.position());
    }
    bytes.flip();
    long[] entries = new long[bytes.remaining() / ENTRY];
    bytes.asLongBuffer().get(entries);
    return entries;
  }

  /** Whether the block at this offset is what was written there as the block of this number. */
  boolean fits(int block, byte[] bytes, int offset) {
    long entry = block < entries.length ? entries[block] : 0;
    int sum = crc(bytes, offset) ^ ZEROS;
    return sum == (int) entry || sum == (int) (entry >>> Integer.SIZE);
  }

  /** Notes what blocks are to be, from this number on. */
  void put(int first, byte[] blocks) throws IOException {
    int count = blocks.length / BLOCK;
    if (first + count > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(first + count, entries.length * 3 / 2));
    }
    ByteBuffer bytes = ByteBuffer.allocate(count * ENTRY);
    for (int block = 0; block < count; block++) {
      long sum = (crc(blocks, block * BLOCK) ^ ZEROS) & 0xffff_ffffL;
      entries[first + block] = entries[first + block] << Integer.SIZE | sum;
      bytes.putLong(entries[first + block]);
    }
    bytes.flip();
    for (long at = (long) first * ENTRY; bytes.hasRemaining(); ) {
      at += file.write(bytes, at);
    }
  }

  /** Forgets the blocks from this number on. */
  void cut(int blocks) throws IOException {
    if (blocks < entries.length) {
      Arrays.fill(entries, blocks, entries.length, 0);
      file.truncate((long) blocks * ENTRY);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static int crc(byte[] bytes, int offset) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, BLOCK);
    return (int) crc.getValue();
  }
}
