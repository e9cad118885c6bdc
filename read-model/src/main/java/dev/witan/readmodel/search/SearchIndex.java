package dev.witan.readmodel.search;

import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jdbi.v3.core.Handle;

/**
 * The Lucene index. One thread follows the tables, any thread searches. An index that cannot be
 * opened is made anew from the tables.
 */
public final class SearchIndex implements AutoCloseable {
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String KIND = "kind";
  static final String NUMBER = "number";

  private static final String KEY = "key";
  private static final String POSITION = "position";
  private static final String FOLDER = "search";
  private static final int COMMIT_EVERY = 20_000;
  private static final int WRITER_MEBIBYTES = 32;

  private final Function<Hash256, Optional<byte[]>> contents;
  private final Optional<Throwable> reason;
  private final Words words = new Words();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private long position;
  private int uncommitted;

  private SearchIndex(
      Path path, Function<Hash256, Optional<byte[]>> contents, Optional<Throwable> reason)
      throws IOException {
    this.contents = contents;
    this.reason = reason;
    this.directory = FSDirectory.open(path);
    IndexWriter opened = null;
    try {
      IndexSums.check(directory);
      IndexWriterConfig config = new IndexWriterConfig(words);
      config.setRAMBufferSizeMB(WRITER_MEBIBYTES);
      opened = new IndexWriter(directory, config);
      this.searchers = new SearcherManager(opened, null);
      this.position = committedPosition(opened);
      this.writer = opened;
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /**
   * Opens the index below this folder.
   *
   * @param contents the texts of posts by their hashes
   */
  public static SearchIndex open(Path folder, Function<Hash256, Optional<byte[]>> contents) {
    Path path = folder.resolve(FOLDER);
    try {
      return new SearchIndex(path, contents, Optional.empty());
    } catch (org.apache.lucene.store.LockObtainFailedException e) {
      throw new UncheckedIOException(e);
    } catch (IOException | RuntimeException e) {
      delete(folder);
      return openAnew(path, contents, e);
    }
  }

  /** Why the index that was there was made anew, if it was. */
  public Optional<Throwable> reason() {
    return reason;
  }

  /**
   * Looks whether the index below this folder is as it was written, and changes nothing.
   *
   * @return what is wrong with it; nothing also where there is none
   */
  public static Optional<Throwable> problem(Path folder) {
    Path path = folder.resolve(FOLDER);
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(path)) {
      IndexSums.check(directory);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(e);
    }
  }

  /** Whether this was thrown because somebody else has the index open. */
  public static boolean isInUse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LockObtainFailedException) {
        return true;
      }
    }
    return false;
  }

  /** Whether this was thrown because the index had been closed. */
  public static boolean isClosed(Throwable thrown) {
    return thrown instanceof AlreadyClosedException;
  }

  /** Whether it can be followed; what fails when it writes closes it. */
  public boolean isOpen() {
    return writer.isOpen();
  }

  /** Deletes the index below this folder. */
  public static void delete(Path folder) {
    Path path = folder.resolve(FOLDER);
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what the tables have and it has not, and forgets what they do not have. */
  public void follow(Handle handle, long head) {
    try {
      if (position > head) {
        writer.deleteDocuments(LongPoint.newRangeQuery(POSITION, head + 1, Long.MAX_VALUE));
      } else {
        addNew(handle, head);
      }
      position = head;
      if (uncommitted >= COMMIT_EVERY) {
        commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks into the index as it is. */
  <T> T search(Search<T> search) {
    try {
      searchers.maybeRefreshBlocking(); // whoever asks waits for what was added, and nobody else
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A look into the index. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  Words words() {
    return words;
  }

  /** The text with this hash; empty when it is withheld. */
  String text(String hash) {
    return Hash256.parse(hash)
        .flatMap(contents)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  @Override
  public void close() {
    try (directory;
        writer;
        searchers) {
      if (writer.isOpen()) {
        commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchIndex openAnew(
      Path path, Function<Hash256, Optional<byte[]>> contents, Throwable reason) {
    try {
      return new SearchIndex(path, contents, Optional.of(reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long committedPosition(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(POSITION)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  private void commit() throws IOException {
    writer.setLiveCommitData(List.of(Map.entry(POSITION, Long.toString(position))));
    writer.commit();
    uncommitted = 0;
  }

  private void addNew(Handle handle, long head) {
    add(handle, head, "select number, position, title, body_hash from posts", Found.POST);
    add(handle, head, "select number, position, title, body from requests", Found.REQUEST);
    add(handle, head, "select number, position, handle, name from members", Found.MEMBER);
  }

  private void add(Handle handle, long head, String select, Found kind) {
    handle
        .createQuery(select + " where position > ? and position <= ? order by position")
        .bind(0, position)
        .bind(1, head)
        .map(
            (row, context) -> {
              String text = kind == Found.POST ? text(row.getString(4)) : row.getString(4);
              write(kind, row.getLong(1), row.getLong(2), row.getString(3), text);
              return kind;
            })
        .forEach(written -> uncommitted++);
  }

  /** The same document twice is one, so an index that is behind can take entries again. */
  private void write(Found kind, long number, long at, String title, String text) {
    String key = kind.word() + " " + number;
    Document document = new Document();
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new StringField(KIND, kind.word(), Field.Store.YES));
    document.add(new StoredField(NUMBER, number));
    document.add(new LongPoint(POSITION, at));
    document.add(new TextField(TITLE, title, Field.Store.NO));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    try {
      writer.updateDocument(new Term(KEY, key), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
