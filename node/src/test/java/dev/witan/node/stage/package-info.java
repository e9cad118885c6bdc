/**
 * What the tests of a node stand on: a <em>founding</em>, <em>signers</em> with keys made from
 * names, a journal that can be <em>held</em>, and waiting for answers.
 */
package dev.witan.node.stage;
