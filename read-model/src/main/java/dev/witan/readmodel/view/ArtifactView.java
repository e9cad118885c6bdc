package dev.witan.readmodel.view;

/**
 * A file in force (GOV-6).
 *
 * @param name behind {@code artifact.}
 * @param version as its post names it
 */
public record ArtifactView(
    String name,
    String version,
    PostRef post,
    AttachmentView file,
    long position,
    long time,
    String proposal) {}
