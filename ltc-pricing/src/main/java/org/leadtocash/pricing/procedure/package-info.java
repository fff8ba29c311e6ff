/**
 * How a price comes about, as data: {@link org.leadtocash.pricing.procedure.PricingProcedure} is the recipe that a document
 * is priced by.
 *
 * <p>From list price to the amount on the invoice there is a waterfall: discounts of the customer and the region, tiers,
 * surcharges, a discount on the whole document, freight, tax, and beside it, unseen by the buyer, cost and margin. Each
 * rung is a {@link org.leadtocash.pricing.procedure.Step} with a number. A {@link
 * org.leadtocash.pricing.procedure.ConditionStep} asks the book for a record, in the order that its {@link
 * org.leadtocash.pricing.procedure.AccessSequence} says: first the price for this customer and material, then for the
 * material alone; or takes what somebody entered by hand. A percentage is taken of a base: a range of earlier steps, or all
 * that came before.
 *
 * <p>Nothing is implicit. A {@link org.leadtocash.pricing.procedure.PricingPolicy} names every rounding, the date that
 * prices and rates are looked up for, what happens where a price is in another currency, and where taxes are rounded. A
 * procedure is a JSON document with a version, and a new condition is a step and a record, not code.
 */
package org.leadtocash.pricing.procedure;
