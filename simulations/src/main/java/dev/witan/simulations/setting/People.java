package dev.witan.simulations.setting;

import dev.witan.simulations.society.Kind;
import dev.witan.simulations.society.Traits;

/**
 * A group of people of one kind. When the kind is a loyal one, the group is a circle.
 *
 * @param count how many at most; all are there at the founding unless they arrive by and by
 */
public record People(Kind kind, int count, Traits traits) {}
