package org.leadtocash.examples.einvoice;

import java.util.List;
import org.leadtocash.core.invoice.Invoice;

/**
 * What was read of a file.
 *
 * @param syntax in which it was written
 * @param invoice what it says in the terms of EN 16931
 * @param malformed texts that are no number or day where one stands, each with its path
 * @param notCarried what the file says beyond EN 16931, by path
 */
record ReadInvoice(Syntax syntax, Invoice invoice, List<String> malformed, List<String> notCarried) {

    /** Copies the lists. */
    ReadInvoice {
        malformed = List.copyOf(malformed);
        notCarried = List.copyOf(notCarried);
    }
}
