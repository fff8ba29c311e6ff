package org.leadtocash.core.audit;

import java.util.Optional;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.trace.Cited;

/** What the sources themselves say, for checking that a trace took what it cites: a book, rates, a stored request. */
@FunctionalInterface
public interface CitedValues {

    /** The number that stands there, in the unit of the trace; empty where the source is not known. */
    Optional<Ratio> value(Cited cited);
}
