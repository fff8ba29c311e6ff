/**
 * The lines of an invoice: {@link org.leadtocash.core.invoice.line.InvoiceLine} is the entry.
 *
 * <p>A line bills a quantity of an item at a price, for a period where that matters. Its net amount is the quantity times
 * the price, less its own allowances, plus its own charges; its tax is one for the whole line.
 */
package org.leadtocash.core.invoice.line;
