/**
 * What Java and the TypeScript client must agree about beyond the envelope's vectors: files that
 * Java makes and the client's tests read.
 */
package dev.witan.webui;
