package dev.witan.node.page;

import io.vertx.core.buffer.Buffer;

/**
 * HTML that is sent as it is.
 *
 * @param tag its ETag, which another build, title or body changes
 */
public record Document(Buffer bytes, String tag) {}
