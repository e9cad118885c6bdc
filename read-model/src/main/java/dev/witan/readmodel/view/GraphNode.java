package dev.witan.readmodel.view;

/**
 * A post in a neighbourhood.
 *
 * @param distance citations between it and the focus
 */
public record GraphNode(
    String id, String title, String kind, String value, String status, long time, int distance) {}
