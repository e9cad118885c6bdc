package dev.witan.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that changes the state of the body. Only appliers, other mutators and {@code
 * restore} may call it, so that a replay of the events gives the same state; a test enforces this.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Mutator {}
