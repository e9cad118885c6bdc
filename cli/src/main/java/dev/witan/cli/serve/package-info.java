/**
 * Runs a node until somebody ends it. The <em>setup link</em> is what a node prints that has no
 * body yet: whoever has it may found one.
 */
package dev.witan.cli.serve;
