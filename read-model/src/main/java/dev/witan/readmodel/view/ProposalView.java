package dev.witan.readmodel.view;

import java.util.List;

/**
 * A proposal.
 *
 * @param deadline until when it can be attested
 * @param attested all REP that was staked on it
 * @param effectAt when its block takes effect, or null
 * @param effective whether it has
 * @param referenda its pools in order
 * @param skippedPayments places in the block, from 0, that the treasury could not meet
 */
public record ProposalView(
    String id,
    PostRef post,
    MemberRef member,
    String state,
    long deadline,
    String attested,
    Long effectAt,
    boolean effective,
    List<String> referenda,
    BlockView block,
    List<Long> skippedPayments,
    long submittedAt,
    long submittedPosition,
    long position) {}
