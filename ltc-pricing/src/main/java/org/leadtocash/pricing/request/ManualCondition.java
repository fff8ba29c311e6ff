package org.leadtocash.pricing.request;

import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.Rate;

/**
 * What somebody entered by hand instead of what the book says.
 *
 * @param type what it is; the procedure must let it be entered
 * @param rate how much
 */
public record ManualCondition(ConditionType type, Rate rate) {}
