/**
 * What one entry may do and what it leaves to the next: reactions and timers, in their order and
 * within their bounds (architecture rule 3, TIME-2). A test module stands in for those that react
 * to pools later: it <em>writes</em> into a notebook, which is a part of the state.
 */
package dev.witan.systemtests.rules.reactions;
