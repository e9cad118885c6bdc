/**
 * The forum: posts that cite each other, and the flow of reputation along citations (rules section
 * 3).
 *
 * <p>A <em>post</em> never changes and is named by the hash of its content. A <em>citation</em>
 * names an older post, or the <em>incinerator</em>, and a weight: positive ones give, negative ones
 * take. The <em>value</em> of a post is the REP that it now stands for, kept per author. A
 * <em>flow</em> is what happens to the REP minted for a post: taking, then giving; a <em>want</em>
 * is what one citation asks of it.
 */
package dev.witan.forum;
