/**
 * What happens, as it happens. A <em>live event</em> is an event of the journal that people can
 * follow, with ids as in commands; its <em>topics</em> are its type and everything that it is
 * about. The <em>backlog</em> is what a reader who comes back can still be told.
 */
package dev.witan.node.live;
