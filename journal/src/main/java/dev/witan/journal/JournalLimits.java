package dev.witan.journal;

import dev.witan.kernel.Limits;

/** The bounds of the journal: they keep rows, batches and the memory of readers small. */
public final class JournalLimits {
  /** Longest command of an entry, in bytes. */
  public static final int COMMAND_BYTES_MAX = Limits.COMMAND_BYTES_MAX;

  /** Longest events of an entry, in bytes. */
  public static final int EVENTS_BYTES_MAX = 64 * 1024 * 1024;

  /** Longest content, in bytes. */
  public static final int CONTENT_BYTES_MAX = (int) Limits.ATTACHMENT_BYTES_MAX;

  /** Bytes from which on a batch takes nothing more. */
  public static final int BATCH_BYTES_FULL = 64 * 1024 * 1024;

  /** Entries and contents from which on a batch takes nothing more. */
  public static final int BATCH_ITEMS_FULL = 100_000;

  /** Longest value in one row, in bytes: what H2 takes in a column that is no large object. */
  static final int PART_BYTES_MAX = 1024 * 1024;

  /** Most parts of a segment: a longest entry and its header. */
  static final int SEGMENT_PARTS_MAX = (COMMAND_BYTES_MAX + EVENTS_BYTES_MAX) / PART_BYTES_MAX + 1;

  /** Rows that a reader holds at a time. */
  static final int ROWS_AT_A_TIME = 16;

  private JournalLimits() {}
}
