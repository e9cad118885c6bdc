package dev.witan.readmodel.view;

/** A file of a post, by its content. */
public record AttachmentView(String hash, long bytes, String type) {}
