package dev.witan.node.live;

import java.util.List;

/**
 * What the last entries brought before a stream began.
 *
 * @param forgotten the position behind which the events are complete
 * @param head the position up to which they are
 */
public record Earlier(long forgotten, long head, List<LiveEvent> events) {}
