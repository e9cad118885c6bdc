/**
 * Teaches shells to complete the command line. A <em>completion script</em> is made from the
 * commands and options themselves, so it knows all that there is.
 */
package dev.witan.cli.completion;
