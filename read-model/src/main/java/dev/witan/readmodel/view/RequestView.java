package dev.witan.readmodel.view;

/**
 * A request.
 *
 * @param match {@code draw} or {@code direct}
 * @param only the expert who is asked, or null
 * @param deadline of what it waits for; of no meaning when it has ended
 * @param attempts silent, late and given back
 * @param expert who has to do with it now or did the work, or null
 * @param offer whose job it is, or null
 * @param post the evidence, or null
 * @param pool that judges it, or null
 * @param satisfied what the requester has said, or null
 */
public record RequestView(
    String id,
    MemberRef requester,
    String skill,
    String fee,
    long deliverWithin,
    String match,
    MemberRef only,
    String title,
    String body,
    String state,
    long deadline,
    long attempts,
    MemberRef expert,
    String offer,
    PostRef post,
    String pool,
    Boolean satisfied,
    long filedAt,
    long filedPosition,
    long position) {}
