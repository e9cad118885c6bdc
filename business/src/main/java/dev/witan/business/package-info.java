/**
 * Work for a fee (BUS-1 to BUS-8).
 *
 * <p>A <em>request</em> asks for one skill and holds its fee in <em>escrow</em>. <em>Matching</em>
 * draws an expert's offer for it; the expert <em>accepts</em>, submits <em>evidence</em>, a post,
 * on which the request's pool judges. A request without a fee takes the <em>free lane</em>: it is
 * delivered and not judged.
 */
package dev.witan.business;
