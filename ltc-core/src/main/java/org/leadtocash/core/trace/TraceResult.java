package org.leadtocash.core.trace;

/**
 * A number that the calculation was made for, by the name the engine gave it.
 *
 * @param scope what it belongs to, such as the number of a line; empty for the whole
 * @param name its name, such as {@code net}
 * @param step the number of its step
 */
public record TraceResult(String scope, String name, int step) {}
