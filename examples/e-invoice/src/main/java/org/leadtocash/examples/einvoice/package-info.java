/** Reads, checks and writes electronic invoices: {@link org.leadtocash.examples.einvoice.EInvoice} is the command. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.examples.einvoice;
