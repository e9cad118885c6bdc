package dev.witan.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A disk that holds one file and loses what was not forced when the power is cut. The bytes on the
 * disk are those of the file below; everything written since the last force is in memory only.
 */
final class CutDisk {
  private static final int SECTOR = 512;

  /** What of the writes since the last force is on the disk when the power is cut. */
  enum Kept {
    NOTHING,
    /** The first ones, the last of them torn. */
    A_PREFIX,
    /** Any of them, whole. */
    SOME_WRITES,
    /** Any sectors of any of them. */
    SOME_SECTORS
  }

  /** Bytes that were written, or, without any, a new length. */
  private record Write(long position, byte[] bytes) {}

  private final Path file;
  private final Kept kept;
  private final boolean isForcing;
  private final SplittableRandom random;
  private final List<Write> unforced = new ArrayList<>();
  private byte[] image;
  private int length;
  private int operationsLeft;
  private boolean isCut;

  /** The power is cut at this write, truncation or force. */
  CutDisk(Path file, Kept kept, boolean isForcing, int operations, SplittableRandom random) {
    this.file = file;
    this.kept = kept;
    this.isForcing = isForcing;
    this.operationsLeft = operations;
    this.random = random;
  }

  /** What the disk has of the file, when it is first opened; later what was written since. */
  synchronized void open() throws IOException {
    checkPower();
    if (image == null) {
      image = Files.readAllBytes(file);
      length = image.length;
    }
  }

  synchronized boolean isCut() {
    return isCut;
  }

  synchronized int length() throws IOException {
    checkPower();
    return length;
  }

  synchronized int read(ByteBuffer target, long position) throws IOException {
    checkPower();
    int count = (int) Math.min(target.remaining(), length - position);
    if (count <= 0) {
      return target.hasRemaining() ? -1 : 0;
    }
    target.put(image, (int) position, count);
    return count;
  }

  synchronized int write(ByteBuffer source, long position) throws IOException {
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    unforced.add(new Write(position, bytes));
    operate();
    int end = (int) position + bytes.length;
    if (end > image.length) {
      image = Arrays.copyOf(image, Math.max(end, image.length * 2));
    }
    System.arraycopy(bytes, 0, image, (int) position, bytes.length);
    length = Math.max(length, end);
    return bytes.length;
  }

  synchronized void truncate(long size) throws IOException {
    unforced.add(new Write(size, null));
    operate();
    if (size < length) {
      Arrays.fill(image, (int) size, length, (byte) 0);
      length = (int) size;
    }
  }

  synchronized void force() throws IOException {
    operate();
    if (isForcing) {
      try (Target disk = new Target(file)) {
        for (Write write : unforced) {
          disk.put(write, 0, write.bytes == null ? 0 : write.bytes.length);
        }
      }
      unforced.clear();
    }
  }

  private void operate() throws IOException {
    checkPower();
    operationsLeft--;
    if (operationsLeft <= 0) {
      cut();
    }
  }

  private void checkPower() throws IOException {
    if (isCut) {
      throw new IOException("the power is cut");
    }
  }

  /** Cuts the power now, if it is not cut already. */
  synchronized void cut() throws IOException {
    if (isCut) {
      return;
    }
    isCut = true;
    int first = kept == Kept.A_PREFIX ? random.nextInt(unforced.size() + 1) : 0;
    try (Target disk = new Target(file)) {
      for (int i = 0; i < unforced.size(); i++) {
        keep(disk, unforced.get(i), i, first);
      }
    }
    checkPower();
  }

  private void keep(Target disk, Write write, int number, int first) throws IOException {
    int size = write.bytes == null ? 0 : write.bytes.length;
    switch (kept) {
      case NOTHING -> {}
      case A_PREFIX -> {
        if (number < first) {
          disk.put(write, 0, size);
        } else if (number == first && size > 0) {
          disk.put(write, 0, random.nextInt(size) / SECTOR * SECTOR);
        }
      }
      case SOME_WRITES -> {
        if (random.nextBoolean()) {
          disk.put(write, 0, size);
        }
      }
      case SOME_SECTORS -> {
        for (int start = 0; start < size; start += SECTOR) {
          if (random.nextBoolean()) {
            disk.put(write, start, Math.min(size, start + SECTOR));
          }
        }
      }
    }
  }

  /** The file below. */
  private static final class Target implements AutoCloseable {
    private final java.io.RandomAccessFile file;

    Target(Path path) throws IOException {
      file = new java.io.RandomAccessFile(path.toFile(), "rw");
    }

    void put(Write write, int from, int to) throws IOException {
      if (write.bytes == null) {
        file.setLength(Math.min(file.length(), write.position));
      } else if (to > from) {
        file.seek(write.position + from);
        file.write(write.bytes, from, to - from);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
