package dev.witan.cli.journal;

import dev.witan.kernel.Json;
import java.util.SortedMap;

/**
 * Values that came into force together (GOV-4, GOV-5): those of the founding, or of a proposal.
 *
 * @param position of the entry
 * @param time of the entry, in milliseconds
 * @param source {@code founding} or the id of the proposal
 * @param post what was submitted as the proposal, or null
 * @param set by parameter; {@code artifact.NAME} has the id of its post
 */
record ParameterStep(
    long position, long time, String source, PostTitle post, SortedMap<String, Json> set) {}
