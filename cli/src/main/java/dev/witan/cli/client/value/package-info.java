/**
 * What people write on a command line, and the exact integers that are signed for it. An
 * <em>amount</em> is a decimal with at most six digits behind its point; a <em>span</em> is a
 * number with a unit of time, such as {@code 7d}.
 */
package dev.witan.cli.client.value;
