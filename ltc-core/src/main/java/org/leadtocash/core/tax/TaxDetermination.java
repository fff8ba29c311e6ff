package org.leadtocash.core.tax;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;

/**
 * Answers tax questions: the law of some regions, or a host's own tax service.
 *
 * <p>A pure function: the same question has the same answer. What it does not cover it answers with
 * {@link TaxDecision#undecided}.
 */
@FunctionalInterface
public interface TaxDetermination {

    /** Nobody asked the law. */
    FindingCode NO_DETERMINATION = FindingCode.of("tax.no-determination");

    /** What the law says about this line. */
    TaxDecision decide(TaxQuestion question);

    /** Knows no law: every line is left undecided, with a REVIEW that says so. For prices without tax. */
    static TaxDetermination none() {
        return question ->
                TaxDecision.undecided(Findings.of(Finding.of(NO_DETERMINATION, Severity.REVIEW, question.subject())
                        .build()));
    }
}
