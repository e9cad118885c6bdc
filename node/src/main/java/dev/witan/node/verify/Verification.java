package dev.witan.node.verify;

import dev.witan.journal.Head;
import dev.witan.kernel.Hash256;
import java.util.Optional;

/**
 * What a verification came to.
 *
 * @param finding the first thing that is wrong, or empty when all is as the rules say
 * @param head the last entry that was found good
 * @param commands how many commands were decided again
 * @param ticks how many ticks fired again
 * @param signatures how many signatures of members were found to be theirs
 * @param contents how many contents are stored and have their hash
 * @param withheld how many contents were taken away and left their hash
 * @param snapshots how many kept snapshots equal the state that was decided again
 * @param digest the digest of the state behind the head, when every entry is good
 */
public record Verification(
    Optional<Finding> finding,
    Head head,
    long commands,
    long ticks,
    long signatures,
    long contents,
    long withheld,
    long snapshots,
    Optional<Hash256> digest) {
  /** Whether nothing is wrong. */
  public boolean isGood() {
    return finding.isEmpty();
  }
}
