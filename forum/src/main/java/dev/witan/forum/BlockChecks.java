package dev.witan.forum;

import static dev.witan.forum.ForumRejection.ARTIFACT_MISPLACED;
import static dev.witan.forum.ForumRejection.ARTIFACT_NAME_INVALID;
import static dev.witan.forum.ForumRejection.ARTIFACT_UNKNOWN;
import static dev.witan.forum.ForumRejection.BLOCK_EMPTY;
import static dev.witan.forum.ForumRejection.BLOCK_MISPLACED;
import static dev.witan.forum.ForumRejection.BLOCK_TOO_LONG;
import static dev.witan.forum.ForumRejection.DELAY_TOO_SHORT;
import static dev.witan.forum.ForumRejection.PARAMETER_OUT_OF_BOUNDS;
import static dev.witan.forum.ForumRejection.PAYMENT_INVALID;
import static dev.witan.forum.ForumRejection.TREASURER_UNKNOWN;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the posts of proposals and artifacts carry (GOV-1, GOV-6), checked when they are posted. */
final class BlockChecks {
  private final Posts posts;
  private final Reputation reputation;

  BlockChecks(Forum forum) {
    this.posts = forum.posts();
    this.reputation = forum.reputation();
  }

  Optional<Rejection> check(PublishPost command, Parameters now) {
    if (command.block().isPresent() != (command.kind() == PostKind.PROPOSAL)) {
      return Optional.of(BLOCK_MISPLACED.rejection());
    }
    if (command.artifact().isPresent() != (command.kind() == PostKind.ARTIFACT)) {
      return Optional.of(ARTIFACT_MISPLACED.rejection());
    }
    if (command.block().isPresent()) {
      return checkBlock(command.block().get(), now.get(Parameter.GOVERNANCE_MIN_DELAY));
    }
    return command.artifact().filter(artifact -> !isNamed(artifact)).isPresent()
        ? Optional.of(ARTIFACT_NAME_INVALID.rejection())
        : Optional.empty();
  }

  private Optional<Rejection> checkBlock(Block block, long minDelay) {
    if (block.set().isEmpty()
        && block.artifacts().isEmpty()
        && block.treasurers().isEmpty()
        && block.payments().isEmpty()) {
      return Optional.of(BLOCK_EMPTY.rejection());
    }
    if (block.artifacts().size() > Limits.PROPOSAL_ITEMS_MAX
        || block.treasurers().size() > Limits.TREASURERS_MAX
        || block.payments().size() > Limits.PROPOSAL_ITEMS_MAX) {
      return Optional.of(BLOCK_TOO_LONG.rejection());
    }
    return checkSet(block)
        .or(() -> checkTreasurers(block))
        .or(() -> checkPayments(block))
        .or(
            () ->
                block.delay() < minDelay
                    ? Optional.of(DELAY_TOO_SHORT.rejection(block.delay()))
                    : Optional.empty());
  }

  private Optional<Rejection> checkSet(Block block) {
    for (Map.Entry<Parameter, Long> item : block.set().entrySet()) {
      if (!item.getKey().allowsProposal(item.getValue())) {
        return Optional.of(PARAMETER_OUT_OF_BOUNDS.rejection(item.getKey().text()));
      }
    }
    for (Map.Entry<String, Hash256> item : block.artifacts().entrySet()) {
      int post = posts.number(item.getValue());
      if (!isArtifactName(item.getKey())
          || post == Context.NOBODY
          || posts.get(post).kind() != PostKind.ARTIFACT) {
        return Optional.of(ARTIFACT_UNKNOWN.rejection("artifact." + item.getKey()));
      }
    }
    return Optional.empty();
  }

  private Optional<Rejection> checkTreasurers(Block block) {
    Set<String> seen = new HashSet<>(); // lookup only
    for (String handle : block.treasurers()) {
      if (reputation.members().named(handle) == Context.NOBODY || !seen.add(handle)) {
        return Optional.of(TREASURER_UNKNOWN.rejection(handle));
      }
    }
    return Optional.empty();
  }

  private Optional<Rejection> checkPayments(Block block) {
    for (Payment payment : block.payments()) {
      if (payment.amount() <= 0 || reputation.number(payment.to()) == Context.NOBODY) {
        return Optional.of(PAYMENT_INVALID.rejection(payment.to()));
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Artifact artifact) {
    int version = artifact.version().codePointCount(0, artifact.version().length());
    return isArtifactName(artifact.name())
        && version >= 1
        && version <= Limits.ARTIFACT_VERSION_MAX;
  }

  private static boolean isArtifactName(String name) {
    return !name.isEmpty()
        && name.length() <= Limits.ARTIFACT_NAME_MAX
        && name.chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-');
  }
}
