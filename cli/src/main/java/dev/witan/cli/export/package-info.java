/**
 * {@code witan export} and {@code witan restore}: a journal as JSON Lines, and back again.
 *
 * <p>An <em>export</em> is a <em>header</em>, a line for each entry, a line for each content, and a
 * <em>closing</em> line, by which a file that was cut off is noticed. What is restored has the same
 * hashes, so an export of it has the same bytes. docs/operations.md describes the lines.
 */
package dev.witan.cli.export;
