package org.leadtocash.pricing.document;

import org.leadtocash.pricing.book.ConditionType;
import org.leadtocash.pricing.book.Rate;

/**
 * What somebody entered by hand instead of what the book says.
 *
 * @param type what it is; the procedure must let it be entered
 * @param rate how much
 */
public record ManualCondition(ConditionType type, Rate rate) {}
