package dev.witan.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FileBaseDefault;

/**
 * The file of H2 with an order among its writes. H2 writes each version as a chunk, and now and
 * then a header of two equal slots that names the newest chunk. A disk may keep any sectors of what
 * was not forced, and then H2 goes wrong: it takes a chunk for whole whose first and last sectors
 * are there; it follows a header to a chunk that is not there, and then to an older one than the
 * newest that was forced; and it looks for the newest along chunks of which one may be overwritten.
 * Therefore
 *
 * <ul>
 *   <li>a chunk is written when the one before is forced, so what it overwrites is needed by none
 *       that counts;
 *   <li>the last sector of a chunk is written when all before it is forced, so it stands for all;
 *   <li>behind each chunk one slot of the header is made to name it, in turn: the other names the
 *       chunk before, which was forced long ago. H2's own writing of both slots at once is left out
 *       but for the one behind which the file is closed.
 * </ul>
 */
final class OrderedChannel extends FileBaseDefault {
  private static final int SECTOR = 512;

  private final FileChannel file;
  private final StoreHeader header;
  private boolean isForced = true;

  OrderedChannel(FileChannel file) throws IOException {
    this.file = file;
    this.header = StoreHeader.read(file);
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    String text = firstLine(source);
    if (position == 0) {
      writeHeader(source, text);
    } else if (text.startsWith("chunk:") && length > SECTOR) {
      writeChunk(source, position, DataUtils.parseMap(text));
    } else {
      writeFully(source, position);
    }
    return length;
  }

  private void writeHeader(ByteBuffer source, String text) throws IOException {
    boolean isOfAChunk = text.contains(",chunk:");
    if (isOfAChunk && !text.contains("clean:1")) {
      source.position(source.limit()); // the slot of its chunk is written
      return;
    }
    file.force(true);
    writeFully(source, 0);
    header.replace(text);
  }

  private void writeChunk(ByteBuffer source, long position, Map<String, String> chunk)
      throws IOException {
    if (!isForced) {
      force(true);
    }
    int end = source.limit();
    int body = source.remaining() - SECTOR;
    source.limit(source.position() + body);
    writeFully(source, position);
    file.force(true);
    isForced = false;
    source.limit(end);
    writeFully(source, position + body);
    if (header.isBefore(chunk)) { // or else an older chunk that is moved
      writeFully(header.next(chunk, position), header.nextSlot());
    }
  }

  private void writeFully(ByteBuffer source, long position) throws IOException {
    long at = position;
    while (source.hasRemaining()) {
      at += file.write(source, at);
    }
  }

  private static String firstLine(ByteBuffer source) {
    byte[] start = new byte[Math.min(source.remaining(), SECTOR)];
    source.duplicate().get(start);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(0, end).stripTrailing();
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
    isForced = true;
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
