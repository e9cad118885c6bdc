package dev.witan.readmodel.view;

/**
 * Something that happened to a request.
 *
 * @param what {@code filed}, {@code offered}, {@code accepted}, {@code reopened}, {@code extended},
 *     {@code submitted}, {@code commented} or the state in which it ended
 * @param why it lost its expert ({@code declined}, {@code givenBack}, {@code silent}, {@code late},
 *     {@code offerEnded}) or found none ({@code unmatched}); else empty
 * @param who did it or was meant, or null
 * @param deadline from then on
 * @param text of a comment, else empty
 */
public record RequestEventView(
    long position,
    long time,
    String what,
    String why,
    MemberRef who,
    long deadline,
    PostRef post,
    String pool,
    Boolean satisfied,
    String text) {}
