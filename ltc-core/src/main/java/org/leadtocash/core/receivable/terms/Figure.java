package org.leadtocash.core.receivable.terms;

import org.leadtocash.core.money.Ratio;

/**
 * An exact number on a {@link Worksheet}.
 *
 * @param value the number
 * @param step its step on the tape; 0 where nothing is recorded
 */
public record Figure(Ratio value, int step) {}
