/**
 * When an invoice falls due and what paying early earns: {@link org.leadtocash.core.receivable.terms.PaymentTerms} is the
 * entry point.
 *
 * <p>Terms are rules about days and shares: <em>net 30</em>, <em>end of month and 15 days</em>, <em>a third now, the rest
 * in two instalments</em>, <em>2/10 net 30</em> (two per cent off for paying within ten days, otherwise all of it within
 * thirty). Applied to one invoice they become a {@link org.leadtocash.core.receivable.terms.PaymentSchedule}: amounts that
 * add up to the invoice exactly, each with its last day and the {@link org.leadtocash.core.receivable.terms.CashDiscount}
 * it may earn.
 *
 * <p>Where peers differ, a rule says so: whether the discount is taken from the net or the gross amount, what it does to
 * the tax, what a partial payment earns, whether the last day counts, and how many days of grace there are.
 */
package org.leadtocash.core.receivable.terms;
