package dev.witan.node.views;

import dev.witan.kernel.Hash256;
import dev.witan.node.Node;
import dev.witan.readmodel.ReadModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read model of the moment. When its files fail under it, on a full disk for one, H2 and Lucene
 * close them, and from then on it is useless, also when there is room again: then it is closed and
 * opened anew. All methods block; {@link #ask} may be called by any thread, the others by the one
 * that applies entries.
 */
final class CurrentModel {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentModel.class);

  private final Node node;
  private final Path folder;

  /** Questions share it; who closes the model has it alone. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private volatile ReadModel model;
  private volatile boolean isOpen = true;
  private volatile long reopenings;

  private CurrentModel(Node node, Path folder) {
    this.node = node;
    this.folder = folder;
    this.model = opened();
  }

  /** Opens the views in this folder. Those of another journal are made anew. */
  static CurrentModel open(Node node, Path folder) {
    return new CurrentModel(node, folder);
  }

  private ReadModel opened() {
    Function<Hash256, Optional<byte[]>> contents =
        hash -> node.readNow(journal -> journal.content(hash)).flatMap(content -> content.bytes());
    ReadModel opened = ReadModel.open(folder, contents);
    opened.reason().ifPresent(why -> LOG.warn("the views are made anew: {}", why.getMessage()));
    if (isOf(opened)) {
      return opened;
    }
    LOG.warn("the views are of another journal, and are made anew");
    opened.close();
    ReadModel.delete(folder);
    return ReadModel.open(folder, contents);
  }

  private boolean isOf(ReadModel opened) {
    long position = opened.position();
    return position == 0
        || position <= node.head().position()
            && node.readNow(journal -> journal.read(position).next())
                .hash()
                .toString()
                .equals(opened.head().hash());
  }

  /** The model; while it is not open it knows its position and nothing else. Any thread. */
  ReadModel model() {
    return model;
  }

  /** Whether questions are answered. Any thread. */
  boolean isOpen() {
    return isOpen;
  }

  /** How often it was opened again. Any thread. */
  long reopenings() {
    return reopenings;
  }

  /**
   * Asks a question.
   *
   * @throws ViewsReopening while the model is not open
   */
  <T> T ask(Function<ReadModel, T> question) {
    Lock reading = lock.readLock();
    if (!isOpen || !reading.tryLock()) {
      throw new ViewsReopening();
    }
    try {
      return question.apply(model);
    } finally {
      reading.unlock();
    }
  }

  /** Looks behind a failure whether the model is of use yet; if not, no more is asked of it. */
  void suspect(Throwable failure) {
    if (isOpen && !model.isUsable()) {
      LOG.warn("the views are of no use any more, and are opened again: {}", reason(failure));
      isOpen = false;
    }
  }

  /**
   * Opens it again if it is not open.
   *
   * @throws RuntimeException when it still cannot be opened
   */
  void mend() {
    if (isOpen) {
      return;
    }
    lock.writeLock().lock(); // The last questions fail soon, and are waited for.
    try {
      close();
      model = opened();
      reopenings++;
      isOpen = true;
      LOG.info("the views are open again, at entry {}", model.position());
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Views are made from the journal, and looked at when they are opened: nothing is lost here. */
  void close() {
    try {
      model.close();
    } catch (RuntimeException e) {
      LOG.warn("the views were not closed well: {}", reason(e));
    }
  }

  /** The innermost cause says what the disk said. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
