package dev.witan.cli.doctor;

import dev.witan.cli.data.NodeFiles;
import dev.witan.cli.journal.RestoreMark;
import dev.witan.journal.JournalConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the folder of a node, without the journal in it. */
record FolderChecks(JournalConfig config, NodeFiles files) {
  private static final long MEBIBYTE = 1024L * 1024;
  private static final long FREE_MIN = 1024 * MEBIBYTE;
  private static final int FREE_PERCENT_MIN = 5;

  Stream<Finding> all() {
    return Stream.of(folder(), space(), restore(), key());
  }

  /** The folder itself, or the nearest one that is there, where it would be made. */
  private Path nearest() {
    Path folder = files.key().toAbsolutePath().getParent();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  private Finding folder() {
    Path wanted = files.key().toAbsolutePath().getParent();
    Path folder = nearest();
    if (!Files.isDirectory(folder)) {
      return Finding.wrong("data-folder", folder + ": this is a file", "name a folder with --data");
    }
    if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
      return Finding.wrong(
          "data-folder",
          folder + ": this user may not write in it",
          "start the node as the user who owns it, or let this one write in it");
    }
    return Finding.well(
        "data-folder",
        wanted + (folder.equals(wanted) ? ": it can be written" : ": it can be made"));
  }

  private Finding space() {
    try {
      long free = Files.getFileStore(nearest()).getUsableSpace();
      long all = Math.max(1, Files.getFileStore(nearest()).getTotalSpace());
      long percent = (long) (100.0 * free / all);
      String sentence =
          String.format(
              Locale.ROOT, "%,d MiB of the disk are free, %d %%", free / MEBIBYTE, percent);
      return free < FREE_MIN || percent < FREE_PERCENT_MIN
          ? Finding.wrong("disk-space", sentence, "make room: a full disk stops the node")
          : Finding.well("disk-space", sentence);
    } catch (IOException e) {
      return Finding.unknown("disk-space", "how much is free cannot be told: " + e.getMessage());
    }
  }

  private Finding restore() {
    Optional<RestoreMark> mark = RestoreMark.at(config);
    return mark.isEmpty()
        ? Finding.well("restore-unfinished", "no restore was left unfinished")
        : Finding.wrong(
            "restore-unfinished",
            "a restore of " + mark.get().entries() + " entries has not finished here",
            "run `witan restore` again with the same file: it goes on");
  }

  private Finding key() {
    Path key = files.key();
    if (!Files.exists(key)) {
      return Finding.well("node-key", key + ": made at the first start");
    }
    if (!Files.isReadable(key)) {
      return Finding.wrong(
          "node-key",
          key + ": this user may not read the node's key",
          "start the node as the user who owns it");
    }
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(key);
      List<PosixFilePermission> others =
          permissions.stream().filter(one -> !one.name().startsWith("OWNER_")).toList();
      return others.isEmpty()
          ? Finding.well("node-key", key + ": only its owner can read it")
          : Finding.wrong(
              "node-key",
              key + ": others may use it too, " + PosixFilePermissions.toString(permissions),
              "chmod 600 " + key);
    } catch (UnsupportedOperationException | IOException e) {
      return Finding.unknown("node-key", key + ": who may read it cannot be told");
    }
  }
}
