package dev.witan.node.page;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * A file of the page, with what of it the build has compressed.
 *
 * @param type its media type
 */
public record PageFile(String type, Buffer plain, Optional<Buffer> brotli, Optional<Buffer> gzip) {}
