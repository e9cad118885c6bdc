/**
 * Keeps the views of a running node up with its journal. The <em>follower</em> hands committed
 * entries to the read model in order; a <em>reading</em> waits until the views have come as far as
 * its asker has.
 */
package dev.witan.node.views;
