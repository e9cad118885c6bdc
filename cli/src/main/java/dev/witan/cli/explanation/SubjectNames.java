package dev.witan.cli.explanation;

import java.util.function.IntFunction;

/** What the reader of an explanation calls things, by their numbers. */
public record SubjectNames(
    IntFunction<String> pools,
    IntFunction<String> posts,
    IntFunction<String> requests,
    IntFunction<String> proposals) {}
