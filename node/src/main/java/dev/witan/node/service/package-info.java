/**
 * A node with its server, as one thing that is started and stopped: what {@code witan serve} runs.
 * The <em>settings</em> say where it keeps its data and where it listens.
 */
package dev.witan.node.service;
