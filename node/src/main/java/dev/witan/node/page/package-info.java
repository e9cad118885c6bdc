/**
 * The page that people see, as it lies in this program.
 *
 * <p>The <em>build</em> is what the build of {@code web-ui} made of the page, read once into
 * memory. A <em>route</em> is an address of the page, {@code /r/{id}} with one segment that may be
 * anything. The <em>shell</em> is the document of every route; it has two <em>marks</em> that are
 * filled in here. A <em>file</em> is what the shell loads: its name changes whenever its bytes do.
 */
package dev.witan.node.page;
