package org.leadtocash.i18n.invoice;

import org.leadtocash.i18n.invoice.term.Reading;

/** What a rule looks at, and what it says where that does not hold. */
@FunctionalInterface
interface Check {
    void check(Reading reading, Report report);
}
