package dev.witan.readmodel.view;

/** A citation in a neighbourhood: the ids of its ends and its weight in ppm. */
public record GraphEdge(String from, String to, long weight) {}
