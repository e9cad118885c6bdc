package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.client.http.NodeJournal;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.journal.ReadJournal;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import dev.witan.node.recovery.BrokenJournal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Exports the journal of a node up to the head that it has at the start. */
final class BackupRun {
  private final NodeLink link;
  private final Console console;

  BackupRun(NodeLink link, Console console) {
    this.link = link;
    this.console = console;
  }

  /** Exports everything; what was written, or nothing when nobody reads stdout any more. */
  Optional<Head> run(ExportOutput file) throws CommandFailure, ServerProblem {
    try {
      return file.write((ExportOutput.Writing<ServerProblem>) this::write);
    } catch (BrokenJournal e) {
      throw new CommandFailure(Exit.VERIFICATION_FAILED, "journal-broken", e.getMessage());
    }
  }

  private Head write(OutputStream output) throws IOException, CommandFailure, ServerProblem {
    Head head = NodeJournal.head(link);
    Lines lines = new Lines(new ExportWriter(output, head));
    if (head.position() == 0) {
      lines.writer().header(Optional.empty());
    }
    try (Progress progress = ReadJournal.progress(console, "backup", head.position())) {
      NodeJournal.read(link, head, lines, progress::step);
    }
    return lines.writer().end();
  }

  /** Writes a line for each thing that comes. */
  private record Lines(ExportWriter writer) implements NodeJournal.Taker<IOException> {
    @Override
    public void entry(JournalEntry entry, Hash256 hash) throws IOException {
      if (entry.position() == 1) {
        writer.header(Optional.of(ExportWriter.founded(entry)));
      }
      writer.entry(entry, hash);
    }

    @Override
    public void content(Content content) throws IOException {
      writer.content(content);
    }
  }
}
