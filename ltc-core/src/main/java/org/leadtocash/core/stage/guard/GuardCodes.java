package org.leadtocash.core.stage.guard;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** The codes that the standard guards say. */
final class GuardCodes {
    static final FindingCode VERSION_MISSING = FindingCode.of("stage.version-missing");
    private static final FindingCode FACT_MISSING = FindingCode.of("stage.fact-missing");
    private static final FindingCode VERDICT_MISSING = FindingCode.of("stage.verdict-missing");
    private static final FindingCode SUPPLY_FACT = FindingCode.of("stage.supply-fact");
    private static final FindingCode REQUEST_VERDICT = FindingCode.of("stage.request-verdict");

    private GuardCodes() {}

    static Finding factMissing(Subject document, String path) {
        return Finding.of(FACT_MISSING, Severity.BLOCK, document.at(path))
                .reference("fact", path)
                .remedy(Remedy.of(SUPPLY_FACT).reference("fact", path).build())
                .build();
    }

    static Finding verdictMissing(Subject document, String engine) {
        return Finding.of(VERDICT_MISSING, Severity.REVIEW, document)
                .reference("engine", engine)
                .remedy(Remedy.of(REQUEST_VERDICT).reference("engine", engine).build())
                .build();
    }
}
