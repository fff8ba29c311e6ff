/**
 * Tax amounts and totals: {@link org.leadtocash.pricing.tax.TaxCalculator} turns rates into cents, and says where each
 * was rounded.
 *
 * <p>Which rate applies is a question of law, answered by {@link org.leadtocash.core.tax.TaxDetermination}. What is left
 * is arithmetic, and most disputes about one cent are about it: a tax can be rounded for each piece, each line, or once
 * for all lines of one category and rate, as EN 16931 has it; and where prices include the tax, net or tax must be what
 * is left of the other. {@link org.leadtocash.pricing.tax.TaxPolicy} says which. {@link
 * org.leadtocash.pricing.tax.DocumentTotals} are the sums that every e-invoice carries, and check themselves against the
 * rules BR-CO-10 to BR-CO-17.
 */
package org.leadtocash.pricing.tax;
