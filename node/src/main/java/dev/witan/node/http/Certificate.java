package dev.witan.node.http;

import java.nio.file.Path;

/** PEM files of a certificate chain and of its key. */
public record Certificate(Path chain, Path key) {}
