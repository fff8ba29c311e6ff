package org.leadtocash.examples.einvoice;

import java.util.List;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;

/** What an invoice said before it was written in a syntax and does not say after it was read back. */
final class Losses {
    private Losses() {}

    /** The business terms whose values are not the same; their order does not count. */
    static List<String> of(Invoice before, Invoice after) {
        Reading one = Reading.of(before);
        Reading other = Reading.of(after);
        return BusinessTerms.all().stream()
                .filter(term -> !values(term, one).equals(values(term, other)))
                .map(BusinessTerm::id)
                .toList();
    }

    private static List<String> values(BusinessTerm term, Reading reading) {
        return reading.spots(term.group()).stream()
                .flatMap(spot -> term.text(spot).map(String::strip).stream())
                .sorted()
                .toList();
    }
}
