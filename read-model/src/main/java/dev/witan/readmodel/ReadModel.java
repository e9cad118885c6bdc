package dev.witan.readmodel;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.readmodel.projection.Projector;
import dev.witan.readmodel.query.BodyQueries;
import dev.witan.readmodel.query.GraphQueries;
import dev.witan.readmodel.query.LedgerQueries;
import dev.witan.readmodel.query.MemberQueries;
import dev.witan.readmodel.query.NameQueries;
import dev.witan.readmodel.query.OfferQueries;
import dev.witan.readmodel.query.ParameterQueries;
import dev.witan.readmodel.query.PoolQueries;
import dev.witan.readmodel.query.PostQueries;
import dev.witan.readmodel.query.ProposalQueries;
import dev.witan.readmodel.query.Reader;
import dev.witan.readmodel.query.RequestQueries;
import dev.witan.readmodel.query.Versions;
import dev.witan.readmodel.search.SearchIndex;
import dev.witan.readmodel.search.SearchQueries;
import dev.witan.readmodel.store.Tables;
import dev.witan.readmodel.store.ViewFile;
import dev.witan.readmodel.view.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The views of one body. Thread rule: one thread applies entries, any thread asks; questions block
 * on the disk and belong on workers. A question sees all of an applied batch or nothing of it.
 *
 * <p>Whoever opens it looks at {@link #head}: when the journal has another hash at that position,
 * the views are of another journal; {@link #delete} them and open again. Then the entries behind
 * the head are applied, all of them after a deletion.
 */
public final class ReadModel implements AutoCloseable {
  private final ViewFile file;
  private final Optional<Throwable> reason;
  private final SearchIndex index;
  private final Handle writer;
  private final Tables tables;
  private final Projector projector;
  private final Reader reader;
  private final Versions versions = new Versions();
  private volatile Head head;

  private ReadModel(ViewFile file, SearchIndex index, Handle writer, Optional<Throwable> reason) {
    this.reason = reason;
    this.file = file;
    this.index = index;
    this.writer = writer;
    this.tables = new Tables(writer);
    this.projector = new Projector(tables);
    this.reader = new Reader(file.jdbi());
    this.head = body().head();
    index.follow(writer, head.position());
  }

  /**
   * Opens the views in this folder, which is made when there is none. Views of another version, or
   * that cannot be read, are deleted: their head is then 0.
   *
   * @param contents the texts of posts by their hashes, where they are not withheld; called by any
   *     thread
   * @throws ReadModelException when the folder is in use or cannot be written
   */
  public static ReadModel open(Path folder, Function<Hash256, Optional<byte[]>> contents) {
    try {
      return open(folder, contents, Optional.empty());
    } catch (RuntimeException e) {
      if (ViewFile.isInUse(e) || SearchIndex.isInUse(e)) {
        throw new ReadModelException(folder + ": the views cannot be opened", e);
      }
      return anew(folder, contents, e);
    }
  }

  /** Tables that can be opened may still contradict each other. */
  private static ReadModel anew(
      Path folder, Function<Hash256, Optional<byte[]>> contents, RuntimeException reason) {
    try {
      delete(folder);
      return open(folder, contents, Optional.of(reason));
    } catch (RuntimeException e) {
      e.addSuppressed(reason);
      throw new ReadModelException(folder + ": the views cannot be opened", e);
    }
  }

  private static ReadModel open(
      Path folder, Function<Hash256, Optional<byte[]>> contents, Optional<Throwable> reason) {
    ViewFile file = null;
    SearchIndex index = null;
    Handle writer = null;
    try {
      file = ViewFile.open(folder);
      if (file.reason().isPresent()) {
        SearchIndex.delete(folder);
      }
      index = SearchIndex.open(folder, contents);
      writer = file.jdbi().open();
      return new ReadModel(file, index, writer, reason);
    } catch (RuntimeException e) {
      closeQuietly(writer); // H2 keeps its file as long as one connection is there.
      closeQuietly(index);
      closeQuietly(file);
      throw e;
    }
  }

  /** Why views that were there were made anew when they were opened, if they were. */
  public Optional<Throwable> reason() {
    return reason.or(file::reason).or(index::reason);
  }

  /**
   * Looks whether the views in this folder are as they were written, and changes nothing. Nobody
   * has them open.
   *
   * @return what is wrong with them; nothing also where there are none
   */
  public static Optional<Throwable> problem(Path folder) {
    return ViewFile.problem(folder).or(() -> SearchIndex.problem(folder));
  }

  /**
   * How far the views in this folder are, without a change to them; nothing where there are none.
   * Nobody has them open.
   *
   * @throws ReadModelException when they cannot be read: see {@link #problem}
   */
  public static Optional<Head> headOf(Path folder) {
    if (!ViewFile.exists(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ViewFile.head(folder));
    } catch (RuntimeException e) {
      throw new ReadModelException(folder + ": the views cannot be read", e);
    }
  }

  /** Deletes the views in this folder, which nobody has open. */
  public static void delete(Path folder) {
    ViewFile.delete(folder);
    SearchIndex.delete(folder);
  }

  /** The position of the last entry that was applied, 0 for none. Any thread. */
  public long position() {
    return head.position();
  }

  /** The last entry that was applied. Any thread. */
  public Head head() {
    return head;
  }

  /**
   * Takes the next entries in one transaction: all or, after an exception, none. The cost of an
   * entry grows with its events and the logarithm of what there is.
   *
   * @throws ReadModelException when no machine wrote an entry, or the disk does not work
   */
  public void apply(List<ReadEntry> batch) {
    if (batch.isEmpty()) {
      return;
    }
    long next = position() + 1;
    for (ReadEntry entry : batch) {
      Checks.require(entry.position() == next++, "a gap before position", entry.position());
    }
    ReadEntry last = batch.get(batch.size() - 1);
    try {
      writer.useTransaction(handle -> write(batch, last));
    } catch (RuntimeException e) {
      tables.forget();
      projector.forget();
      throw new ReadModelException("entries up to " + last.position() + " were not applied", e);
    }
    projector.committed();
    head = new Head(last.position(), last.time(), last.hash().toString());
    index.follow(writer, head.position());
    file.pack(writer);
  }

  /**
   * Whether it still takes entries and answers. When its files fail under them, H2 and Lucene close
   * them for good. The thread that applies asks.
   */
  public boolean isUsable() {
    try {
      writer.execute("update head set position = position");
      return index.isOpen();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Whether this was thrown because of the files, and not because of a question. Any thread. */
  public static boolean isOfFiles(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException
          || cause instanceof IOException
          || SearchIndex.isClosed(cause)) {
        return true;
      }
    }
    return false;
  }

  public BodyQueries body() {
    return new BodyQueries(reader);
  }

  public MemberQueries members() {
    return new MemberQueries(reader);
  }

  public LedgerQueries ledger() {
    return new LedgerQueries(reader);
  }

  public PostQueries posts() {
    return new PostQueries(reader);
  }

  public GraphQueries graph() {
    return new GraphQueries(reader);
  }

  public PoolQueries pools() {
    return new PoolQueries(reader, versions);
  }

  public OfferQueries offers() {
    return new OfferQueries(reader);
  }

  public RequestQueries requests() {
    return new RequestQueries(reader);
  }

  public ProposalQueries proposals() {
    return new ProposalQueries(reader);
  }

  public ParameterQueries parameters() {
    return new ParameterQueries(reader);
  }

  public NameQueries names() {
    return new NameQueries(reader);
  }

  public SearchQueries search() {
    return new SearchQueries(index, file.jdbi());
  }

  /** Nobody may be asking or applying. */
  @Override
  public void close() {
    try {
      index.close();
    } finally {
      closeAll(writer, file);
    }
  }

  /** What fails keeps nothing else open. */
  private static void closeAll(Handle writer, ViewFile file) {
    try {
      writer.close();
    } finally {
      file.close();
    }
  }

  private void write(List<ReadEntry> batch, ReadEntry last) {
    for (ReadEntry entry : batch) {
      projector.apply(entry.position(), entry.time(), entry.command(), entry.events());
    }
    tables.flush();
    writer.execute(
        "update head set position = ?, moment = ?, hash = ?",
        last.position(),
        last.time(),
        last.hash().toString());
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (Exception e) {
      // What is wrong is being thrown already.
      return;
    }
  }
}
