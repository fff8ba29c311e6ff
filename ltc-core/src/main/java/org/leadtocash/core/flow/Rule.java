package org.leadtocash.core.flow;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.Source;

/** The rules of the main line by their permanent numbers, as findings cite them. */
enum Rule {
    /** No less is ordered than zero. */
    F01,
    /** No more is delivered than ordered, but for the tolerance. */
    F02,
    /** No more is accepted than delivered. */
    F03,
    /** No more is billed than the basis allows. */
    F04,
    /** No more is settled than owed, no more of a payment used than came in. */
    F06,
    /** No more comes back than left. */
    F07,
    /** Money across currencies says both amounts, the rate and its day. */
    F10,
    /** No document precedes itself. */
    F11,
    /** Done only when nothing is open. */
    F12,
    /** Every invoice and delivery came from something. */
    F13,
    /** Quantities are told in units that convert. */
    F14,
    /** What came later is not dated earlier. */
    F16,
    /** Nothing lives on what was cancelled. */
    F17,
    /** Ends of links are there, and each link is there once. */
    LINKS;

    Finding.Builder broken(FindingCode code, Severity severity, Subject subject) {
        return Finding.of(code, severity, subject).source(Source.of("flow", name()));
    }
}
