package dev.witan.statemachine;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import java.util.Arrays;

/**
 * Command ids with positions, in the order in which they came, and an open-addressing index over
 * them. Plain arrays: a million ids take about 50 MB and no object each.
 */
final class CommandIdTable {
  private static final int WORDS = 5; // four words of the id and one for the position

  private long[] rows = new long[16 * WORDS];
  private int[] slots = new int[32]; // number of the row plus one; 0 is empty
  private int size;

  long position(Hash256 id) {
    int row = slots[slot(id)] - 1;
    return row < 0 ? -1 : rows[row * WORDS + 4];
  }

  @Mutator
  void add(Hash256 id, long position) {
    if (size * 2 == slots.length) {
      grow();
    }
    int at = size * WORDS;
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    rows[at] = id.a();
    rows[at + 1] = id.b();
    rows[at + 2] = id.c();
    rows[at + 3] = id.d();
    rows[at + 4] = position;
    slots[slot(id)] = ++size;
  }

  @Mutator
  private void grow() {
    slots = new int[slots.length * 2];
    for (int row = 0; row < size; row++) {
      int slot = start(rows[row * WORDS]);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = row + 1;
    }
  }

  /** The slot that holds this id, or the empty one where it belongs. */
  private int slot(Hash256 id) {
    int slot = start(id.a());
    while (slots[slot] != 0 && !isAt((slots[slot] - 1) * WORDS, id)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int start(long word) {
    return (int) (word >>> 32) & slots.length - 1;
  }

  private boolean isAt(int at, Hash256 id) {
    return rows[at] == id.a()
        && rows[at + 1] == id.b()
        && rows[at + 2] == id.c()
        && rows[at + 3] == id.d();
  }

  void write(Output output) {
    output.count(size);
    for (int at = 0; at < size * WORDS; at += WORDS) {
      output.hash(new Hash256(rows[at], rows[at + 1], rows[at + 2], rows[at + 3]));
      output.count(rows[at + 4]);
    }
  }

  static CommandIdTable read(Input input) {
    CommandIdTable table = new CommandIdTable();
    table.restore(input);
    return table;
  }

  private void restore(Input input) {
    int count = input.size();
    for (int i = 0; i < count; i++) {
      add(input.hash(), input.count());
    }
  }
}
