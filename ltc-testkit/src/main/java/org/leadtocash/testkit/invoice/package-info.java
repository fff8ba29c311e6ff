/**
 * Generators of invoices that satisfy EN 16931, and of ways to break them:
 * {@link org.leadtocash.testkit.invoice.InvoiceArbitraries} is the entry.
 *
 * <p>An invoice from here adds up, names what its VAT categories ask for, and draws every code from its list. A
 * {@link org.leadtocash.testkit.invoice.InvoiceMutation} changes one place in its JSON form; what a property finds shrinks to
 * a short invoice and one such change.
 */
package org.leadtocash.testkit.invoice;
