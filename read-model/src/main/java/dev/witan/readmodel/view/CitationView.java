package dev.witan.readmodel.view;

/**
 * A citation, seen from one of its ends.
 *
 * @param post the other end, or null for the incinerator
 * @param weight ppm, below 0 when it takes
 * @param value of the other end
 * @param status of the other end
 */
public record CitationView(PostRef post, long weight, String value, String status) {}
