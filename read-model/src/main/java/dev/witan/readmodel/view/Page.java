package dev.witan.readmodel.view;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next the cursor of what follows, or empty at the end
 */
public record Page<T>(List<T> data, Optional<String> next) {}
