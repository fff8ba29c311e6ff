/**
 * How much of something: exact amounts, their units, and how units convert.
 * {@link org.leadtocash.core.quantity.Quantity} is the entry point.
 *
 * <p>Trade counts, weighs and measures, and one deal does all three: ordered in boxes, shipped in kilograms, billed in pieces. A
 * {@link org.leadtocash.core.quantity.Quantity} is an exact amount of one {@link org.leadtocash.core.quantity.Unit}; amounts of
 * different units never add up by themselves.
 *
 * <p>{@link org.leadtocash.core.quantity.UnitConversions} says what a unit is worth in another, as an exact
 * {@link org.leadtocash.core.money.Ratio}. Kilogram and pound are the same for everybody; a box of twelve is a word about one
 * material. Both are stated as {@link org.leadtocash.core.quantity.UnitFactor factors}, {@code 1 BOX = 12 C62}, and checked as a
 * whole: two ways from one unit to another must give the same. A conversion that nothing states is
 * {@link org.leadtocash.core.quantity.UnitConversion.Unknown unknown}, never one to one, and a result without a finite decimal says so
 * and is rounded only when asked.
 *
 * <p>Units are named by the codes of UN/ECE Recommendation 20, as electronic invoices require; a host adds codes of its own.
 */
package org.leadtocash.core.quantity;
