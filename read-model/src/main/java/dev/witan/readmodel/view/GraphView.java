package dev.witan.readmodel.view;

import java.util.List;

/**
 * What a post rests on and what rests on it.
 *
 * @param focus the post that was asked about
 * @param nodes the nearest first; edges lead between them only
 * @param truncated whether there was more within the depth
 */
public record GraphView(
    String focus, List<GraphNode> nodes, List<GraphEdge> edges, boolean truncated) {}
