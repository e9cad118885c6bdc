package dev.witan.readmodel.view;

/** The name and version of the file that a post carries (GOV-6). */
public record ArtifactFile(String name, String version) {}
