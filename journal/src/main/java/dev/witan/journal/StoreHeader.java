package dev.witan.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;

/**
 * The header of H2's file: two slots of a block each, of which H2 follows the one with the higher
 * version whose chunk is there. All numbers in it are hexadecimal.
 */
final class StoreHeader {
  private static final int BLOCK = 4096;
  private static final String CHECKSUM = "fletcher";

  private final HashMap<String, String> fields = new HashMap<>(); // H2 sorts what it writes
  private long version = -1;
  private int next;

  private StoreHeader() {}

  /** What the file has; an empty file has nothing yet. */
  static StoreHeader read(FileChannel file) throws IOException {
    StoreHeader header = new StoreHeader();
    for (int slot = 0; slot < 2; slot++) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      file.read(block, (long) slot * BLOCK);
      String text = new String(block.array(), StandardCharsets.ISO_8859_1).stripTrailing();
      if (isWhole(text.lines().findFirst().orElse("")) && version(parse(text)) > header.version) {
        header.take(parse(text));
        header.next = 1 - slot;
      }
    }
    return header;
  }

  private static boolean isWhole(String text) {
    int end = text.lastIndexOf("," + CHECKSUM + ":");
    return end > 0 && text.substring(end + 1).equals(checksum(text.substring(0, end)));
  }

  private static String checksum(String text) {
    byte[] covered = text.getBytes(StandardCharsets.ISO_8859_1);
    int checksum = DataUtils.getFletcher32(covered, 0, covered.length);
    return CHECKSUM + ":" + Integer.toHexString(checksum);
  }

  private static Map<String, String> parse(String text) {
    return DataUtils.parseMap(text.lines().findFirst().orElse(""));
  }

  /** Goes on from a header that H2 itself wrote to both slots. */
  void replace(String text) {
    take(parse(text));
  }

  private void take(Map<String, String> read) {
    version = version(read);
    fields.clear();
    fields.putAll(read);
    fields.remove("clean");
    fields.remove(CHECKSUM);
  }

  boolean isBefore(Map<String, String> chunk) {
    return version(chunk) > version;
  }

  /** The header that names this chunk. */
  ByteBuffer next(Map<String, String> chunk, long position) {
    version = version(chunk);
    fields.put("block", Long.toHexString(position / BLOCK));
    fields.put("chunk", chunk.get("chunk"));
    fields.put("version", chunk.get("version"));
    String text = DataUtils.appendMap(new StringBuilder(), fields).toString();
    String line = text + "," + checksum(text) + "\n";
    return ByteBuffer.wrap(Arrays.copyOf(line.getBytes(StandardCharsets.ISO_8859_1), BLOCK));
  }

  /** Where that one is written; the slots take turns. */
  long nextSlot() {
    long position = (long) next * BLOCK;
    next = 1 - next;
    return position;
  }

  private static long version(Map<String, String> fields) {
    return Long.parseLong(fields.getOrDefault("version", "0"), 16);
  }
}
