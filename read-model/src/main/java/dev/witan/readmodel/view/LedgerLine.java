package dev.witan.readmodel.view;

/**
 * One movement of REP or coin of a member.
 *
 * @param asset {@code rep} or {@code coin}
 * @param amount below 0 when it left
 * @param clause the rule that moved it, such as {@code POOL-8}
 * @param with the account of the body on the other end ({@code outside}, {@code treasury}, {@code
 *     held}, {@code salary}, {@code settlement}), or {@code member}
 * @param member the member on the other end, or null
 * @param pool the pool whose settlement it was, or null
 * @param post the post whose value it is about, or null
 * @param citing the post whose citation carried it, or null
 * @param request the request that it is about, or null
 * @param proposal the proposal that it is about, or null
 * @param since of salary, the position from which it was earned; else that of the line
 */
public record LedgerLine(
    long position,
    long time,
    String asset,
    String amount,
    String clause,
    String with,
    MemberRef member,
    String pool,
    PostRef post,
    PostRef citing,
    String request,
    String proposal,
    long since) {}
