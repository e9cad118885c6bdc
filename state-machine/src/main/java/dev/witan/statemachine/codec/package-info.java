/**
 * How commands and events become bytes. Commands are canonical JSON, as they are signed. Events are
 * compact binary: the <em>number</em> of the type, which stands for its name and version for ever,
 * and the fields in order. Golden payloads in the tests freeze both.
 */
package dev.witan.statemachine.codec;
