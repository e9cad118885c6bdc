/**
 * The import of a question-and-answer site in the standard dump format of Stack Exchange.
 *
 * <p>A <em>dump</em> is a folder with one XML file for each kind of thing; each thing is a
 * <em>row</em>. A <em>question</em> becomes a post and, if somebody else has answered it, a
 * <em>request</em> for its first tag. The first answer by somebody else is the <em>evidence</em>,
 * whose author <em>offers</em> the skill just in time; <em>other answers</em> have pools of their
 * own, which a funder pays. Votes on answers become stakes of voters who are <em>drawn</em>, since
 * the data do not say who voted. What has no place in the body is <em>left out</em> and counted by
 * cause. Every text keeps its <em>attribution</em>: site, author and licence.
 */
package dev.witan.simulations.stackexchange;
