/**
 * What things cost, by whom, where and when: {@link org.leadtocash.pricing.book.PriceBook} answers in the same time
 * whether it holds a thousand records or a million.
 *
 * <p>A price list is rarely one list. There is a list price for a material; one for a customer; a discount for a group
 * of customers in a country; a surcharge that starts next quarter. Each is a {@link
 * org.leadtocash.pricing.condition.PriceRecord}: a {@link org.leadtocash.pricing.condition.ConditionType} says what it is, a key of
 * any fields for what it holds, a half-open validity when, and a {@link org.leadtocash.pricing.condition.Rate} how much: an
 * amount per hundred pieces, a percentage, a fixed amount, in tiers where quantity or value make it cheaper. Discounts
 * are negative.
 *
 * <p>A book is compiled once and never changes: a new version is a new book, with an identity that every price names.
 * It is read from the files that price lists arrive in by {@link org.leadtocash.pricing.book.PriceBookReader}, which
 * refuses all that is wrong at once, and what {@link org.leadtocash.pricing.book.PriceBookWriter} writes reads back to
 * the same hash. Which records a price looks for, and in which order, is no matter of the book: see the procedure.
 */
package org.leadtocash.pricing.book;
