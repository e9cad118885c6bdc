package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.client.http.JournalCopy;
import dev.witan.cli.client.http.NodeJournal;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.data.JournalFailures;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalException;
import dev.witan.node.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies the journal of a node: fetches it into a folder, decides it there, removes the folder.
 */
record VerifyNode(String url, Console console, boolean json) {
  int run() throws CommandFailure {
    long start = System.nanoTime();
    try {
      Path folder = Files.createTempDirectory("witan-verify");
      try {
        Verification verification = verified(JournalConfig.inDirectory(folder));
        long millis = (System.nanoTime() - start) / 1_000_000;
        new VerificationPage(verification, millis).print(console, json);
      } finally {
        remove(folder);
      }
      return Exit.DONE;
    } catch (ServerProblem problem) {
      if (!json) {
        throw problem.failure();
      }
      console.err().println(problem.document());
      return problem.exit();
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.FAILED, "output-failed", "no folder for the copy can be made: " + e.getMessage());
    }
  }

  /** What is found in the copy is said of the node, whose folder nobody has to know. */
  private Verification verified(JournalConfig config) throws CommandFailure, ServerProblem {
    NodeLink link = NodeLink.to(url);
    try (Journal journal = Journal.open(config)) {
      Head head = NodeJournal.head(link);
      try (Progress progress = ReadJournal.progress(console, "fetch", head.position())) {
        JournalCopy.fetch(link, head, journal, progress::step);
      }
      return VerifyRun.verified(config, journal, console);
    } catch (JournalException e) {
      throw JournalFailures.of(config, e);
    } catch (CommandFailure e) {
      String place = JournalOptions.place(config);
      throw new CommandFailure(e.exit(), e.code(), e.getMessage().replace(place, url));
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
