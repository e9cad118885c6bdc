package dev.witan.readmodel.view;

/**
 * A value of a parameter.
 *
 * @param value an integer or a truth value; of {@code artifact.NAME} the id of a post
 * @param position of the entry that put it in force
 * @param source {@code default}, {@code founding} or {@code proposal}
 * @param proposal that set it, or null
 * @param post of the proposal, or null
 */
public record ParameterView(
    String name,
    Object value,
    long position,
    long time,
    String source,
    String proposal,
    PostRef post) {}
