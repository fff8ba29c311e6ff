package org.leadtocash.core.flow.rule;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.Source;

/** The rules of the main line by their permanent numbers, as findings cite them. */
public enum FlowRule {
    /** No less is ordered than zero. */
    F01,
    /** No more is delivered than ordered, but for the tolerance. */
    F02,
    /** No more is accepted than delivered. */
    F03,
    /** No more is billed than the basis allows. */
    F04,
    /** No more is billed of a contract than it and its approved changes are worth. */
    F05,
    /** No more is settled than owed, no more of a payment used than came in. */
    F06,
    /** No more comes back than left, and no more is credited for it than it was worth. */
    F07,
    /** No more of a frame is called off than agreed, and only while it is valid. */
    F08,
    /** An order says what the accepted quote said. */
    F09,
    /** Currencies are never added; money across them says both amounts, the rate and its day. */
    F10,
    /** No document precedes itself. */
    F11,
    /** Done only when nothing is open. */
    F12,
    /** Every invoice and delivery came from something. */
    F13,
    /** Quantities are told in units that convert, exactly. */
    F14,
    /** No more of a prepayment is applied than came in. */
    F15,
    /** What came later is not dated earlier. */
    F16,
    /** Nothing lives on what was cancelled. */
    F17,
    /** Ends of links are there, and each link is there once. */
    LINKS,
    /** The shares by which campaigns brought a lead add up to one. */
    SHARES;

    Finding.Builder broken(FindingCode code, Severity severity, Subject subject) {
        return Finding.of(code, severity, subject).source(Source.of("flow", name()));
    }
}
