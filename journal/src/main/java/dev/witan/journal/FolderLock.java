package dev.witan.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps a writer apart from everybody else: the operating system's lock on a file in the folder,
 * which ends with its process. One writer has it alone, readers share it.
 *
 * <p>A process opens that file once only. On Linux closing any channel of a file lets go all locks
 * that the process has on it, so a second journal that was refused would have taken the lock from
 * the first. Safe to call from any thread.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "journal.lock";
  private static final Map<Path, Held> HELD = new HashMap<>(); // lookup only

  private final Held held;
  private boolean isTaken = true;

  private FolderLock(Held held) {
    this.held = held;
  }

  /** What this process has of one folder. */
  private static final class Held {
    final Path folder;
    final Access access;
    final FileChannel channel;
    int holders;

    Held(Path folder, Access access, FileChannel channel) {
      this.folder = folder;
      this.access = access;
      this.channel = channel;
    }
  }

  /** Takes the lock of this folder, or throws that it is locked. */
  static FolderLock take(Path directory, Access access) {
    synchronized (HELD) {
      try {
        Path folder = directory.toRealPath();
        Held held = HELD.get(folder);
        if (held == null) {
          held = new Held(folder, access, lock(folder, access));
          HELD.put(folder, held);
        } else if (access == Access.WRITE || held.access == Access.WRITE) {
          throw locked(access);
        }
        held.holders++;
        return new FolderLock(held);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static FileChannel lock(Path folder, Access access) throws IOException {
    FileChannel channel = open(folder.resolve(FILE), access);
    if (channel == null) {
      return null;
    }
    boolean isShared = access == Access.READ;
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, isShared);
      if (lock == null) {
        throw locked(access);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * A reader makes no file. Where there is none that it may read, H2's own lock on the journal's
   * file still keeps it from a writer in another process.
   */
  private static FileChannel open(Path file, Access access) throws IOException {
    if (access == Access.WRITE) {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
    try {
      return FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException | AccessDeniedException e) {
      return null;
    }
  }

  private static JournalException locked(Access access) {
    String sentence =
        access == Access.READ
            ? "somebody writes to this journal; read it when the writer has ended"
            : "somebody else has this journal open; try again when they have ended";
    return JournalException.of(FailureKind.LOCKED, FILE, sentence);
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (!isTaken) {
        return;
      }
      isTaken = false;
      held.holders--;
      if (held.holders == 0) {
        HELD.remove(held.folder);
        if (held.channel != null) {
          held.channel.close();
        }
      }
    }
  }
}
