/**
 * The node's HTTP side: one door for commands, the record for everybody, and the page for people.
 *
 * <p>The <em>contract</em> is {@code openapi.yaml}: what it does not name is not served, but for
 * the page, and a parameter that it does not name is refused. A <em>problem</em> is a refusal as a
 * document (RFC 9457) with a stable code; the <em>catalogue</em> lists every code with its status.
 * All of it runs on one event loop and blocks nothing: what reads from the disk does so on workers.
 */
package dev.witan.node.http;
