package dev.witan.node.live;

import io.vertx.core.buffer.Buffer;
import java.util.Set;

/**
 * One event for those who follow.
 *
 * @param position of its entry
 * @param type such as {@code pool.staked}
 * @param topics its subjects, such as {@code pool:81} and {@code member:m_...}
 * @param frame its bytes as a server-sent event
 */
public record LiveEvent(long position, String type, Set<String> topics, Buffer frame) {}
