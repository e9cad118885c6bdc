/** What members sign, seen from both sides: the machine's own payloads and the envelope's. */
package dev.witan.systemtests.envelope;
