package dev.witan.benchmarks;

import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The layout that the journal did not take: a row per entry, as durable as the journal's. */
final class RowPerEntry implements AppendTarget {
  private final Handle handle;
  private final boolean isFile;
  private long position;
  private Hash256 head = new Hash256(0, 0, 0, 0);

  private RowPerEntry(String url, boolean isFile) {
    this.isFile = isFile;
    handle = isFile ? Jdbi.open(url, "", "") : Jdbi.open(url);
    String bytes = isFile ? "varbinary(1048576)" : "bytea";
    handle.execute("drop table if exists row_per_entry");
    handle.execute(
        "create table row_per_entry (position bigint primary key, time bigint not null, seed "
            + bytes
            + " not null, command "
            + bytes
            + " not null, events "
            + bytes
            + " not null, hash "
            + bytes
            + " not null)");
  }

  static RowPerEntry inDirectory(Path directory) {
    String url = "jdbc:h2:file:" + directory.resolve("rows").toAbsolutePath();
    return new RowPerEntry(url + ";WRITE_DELAY=0;CACHE_SIZE=32768", true);
  }

  static RowPerEntry onServer(String url) {
    String separator = url.contains("?") ? "&" : "?";
    return new RowPerEntry(url + separator + "reWriteBatchedInserts=true", false);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void append(List<JournalEntry> entries) {
    handle.useTransaction(transaction -> insert(transaction, entries));
    if (isFile) {
      handle.execute("checkpoint sync");
    }
    position += entries.size();
  }

  private void insert(Handle transaction, List<JournalEntry> entries) {
    try (PreparedBatch batch =
        transaction.prepareBatch("insert into row_per_entry values (?, ?, ?, ?, ?, ?)")) {
      for (JournalEntry entry : entries) {
        head = entry.hash(head);
        batch.bind(0, entry.position()).bind(1, entry.time()).bind(2, entry.seed().bytes());
        batch.bind(3, entry.command()).bind(4, entry.events()).bind(5, head.bytes()).add();
      }
      batch.execute();
    }
  }

  @Override
  public void close() {
    if (!isFile) {
      handle.execute("drop table row_per_entry");
    }
    handle.close();
  }
}
