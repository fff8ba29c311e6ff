/**
 * From a price to a bill: {@link org.leadtocash.pricing.invoice.InvoiceDraft} turns a priced document into an invoice in the
 * terms of EN 16931.
 *
 * <p>Every line keeps the amount that was priced, and says how it comes about: a price, what is taken off, what is put on. The
 * shares of a line in an amount of the document are allowances and charges of that line, so that the document has none of its
 * own. Taxes are those that were priced and are not worked out again.
 */
package org.leadtocash.pricing.invoice;
