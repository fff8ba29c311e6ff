/**
 * What a price is, and for whom: a {@link org.leadtocash.pricing.condition.PriceRecord} says of one
 * {@link org.leadtocash.pricing.condition.ConditionType}, a list price or a discount, how much it is, for which key, and when.
 *
 * <p>How much is a {@link org.leadtocash.pricing.condition.Rate}: a percentage, an amount, or an amount for so many units, in
 * tiers along a {@link org.leadtocash.pricing.condition.Scale}. A key is any combination of
 * {@link org.leadtocash.pricing.condition.KeyField}s, such as a customer and a material.
 */
package org.leadtocash.pricing.condition;
