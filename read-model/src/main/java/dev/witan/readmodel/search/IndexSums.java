package dev.witan.readmodel.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Checks the sums with which Lucene closes its files. Lucene itself looks at those of large files
 * only when it merges them.
 */
final class IndexSums {
  private IndexSums() {}

  /**
   * Reads every file of the last commit. What says which they are comes first, since a length in it
   * that is another would have Lucene ask for any amount of memory.
   *
   * @throws IOException when a file is not as it was written
   */
  static void check(Directory directory) throws IOException {
    String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
    if (commit == null) {
      return;
    }
    check(directory, commit);
    List<String> segments =
        Arrays.stream(directory.listAll()).filter(name -> name.endsWith(".si")).toList();
    for (String segment : segments) {
      check(directory, segment);
    }
    for (String file : SegmentInfos.readCommit(directory, commit).files(false)) {
      check(directory, file);
    }
  }

  private static void check(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }
}
