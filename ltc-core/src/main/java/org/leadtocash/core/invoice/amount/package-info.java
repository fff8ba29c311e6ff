/**
 * The amounts of an invoice: what is taken off and put on, the tax by category and rate, and the
 * {@link org.leadtocash.core.invoice.amount.InvoiceTotals}.
 *
 * <p>An invoice adds up its lines, takes the allowances of the document off and puts its charges on; that is the total
 * without VAT. What bears the same category and rate is taxed together, in one
 * {@link org.leadtocash.core.invoice.amount.VatBreakdown}. Where no tax is charged, an
 * {@link org.leadtocash.core.invoice.amount.Exemption} says why.
 */
package org.leadtocash.core.invoice.amount;
