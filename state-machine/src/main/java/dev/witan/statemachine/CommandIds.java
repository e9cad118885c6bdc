package dev.witan.statemachine;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ids of accepted commands, until they expire (CMD-2). They lie in buckets of ten minutes by
 * expiry; a command names its own expiry, so looking one up means one bucket, and forgetting means
 * dropping a whole one. Ids stay up to ten minutes longer than they need to, which changes nothing:
 * a command that has expired is refused before anybody looks here.
 */
final class CommandIds implements Snapshotted {
  private static final long BUCKET_MS = 10 * 60 * 1000;
  private static final long ABSENT = -1;

  private final TreeMap<Long, CommandIdTable> buckets = new TreeMap<>();

  /** The position at which this command was accepted, or -1. */
  long position(Hash256 id, long expiresAt) {
    CommandIdTable table = buckets.get(expiresAt / BUCKET_MS);
    return table == null ? ABSENT : table.position(id);
  }

  /** The position of a command whose expiry nobody knows, or -1; as many looks as buckets. */
  long position(Hash256 id) {
    long found = ABSENT;
    for (CommandIdTable table : buckets.values()) {
      found = Math.max(found, table.position(id));
    }
    return found;
  }

  @Mutator
  void remember(Hash256 id, long expiresAt, long position, long time) {
    forgetExpired(time);
    buckets
        .computeIfAbsent(expiresAt / BUCKET_MS, bucket -> new CommandIdTable())
        .add(id, position);
  }

  @Mutator
  private void forgetExpired(long time) {
    while (!buckets.isEmpty() && buckets.firstKey() < time / BUCKET_MS) {
      buckets.pollFirstEntry();
    }
  }

  @Override
  public void write(Output output) {
    output.count(buckets.size());
    for (Map.Entry<Long, CommandIdTable> bucket : buckets.entrySet()) {
      output.count(bucket.getKey());
      bucket.getValue().write(output);
    }
  }

  @Override
  public void restore(Input input) {
    buckets.clear();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      buckets.put(input.count(), CommandIdTable.read(input));
    }
  }
}
