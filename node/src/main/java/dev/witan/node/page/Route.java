package dev.witan.node.page;

/**
 * An address of the page.
 *
 * @param path with {@code {name}} for a segment that may be anything
 * @param title of the document, until the page knows a better one
 */
public record Route(String path, String title) {}
