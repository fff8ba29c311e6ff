package org.leadtocash.core.flow.extract;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.table.CsvProblem;

/** What can be wrong with a row, or with a file. */
final class ExtractCodes {
    static final FindingCode BROKEN = FindingCode.of("flow.extract-broken");
    static final FindingCode COLUMN = FindingCode.of("flow.extract-column");
    static final FindingCode FIELDS = FindingCode.of("flow.extract-fields");
    static final FindingCode VALUE = FindingCode.of("flow.extract-value");
    static final FindingCode CATEGORY = FindingCode.of("flow.extract-category");
    static final FindingCode PREDECESSOR = FindingCode.of("flow.extract-predecessor");
    static final FindingCode TWICE = FindingCode.of("flow.extract-twice");
    static final FindingCode BLANK_UNIT = FindingCode.of("flow.extract-blank-unit");
    static final FindingCode BLANK_CURRENCY = FindingCode.of("flow.extract-blank-currency");
    static final FindingCode TOO_MANY = FindingCode.of("flow.extract-too-many");

    private ExtractCodes() {}

    /** The text stops being a table: nothing behind that place was read. */
    static Finding broken(String source, CsvProblem problem) {
        return Finding.of(
                        BROKEN,
                        Severity.BLOCK,
                        Place.of(source, problem.line(), problem.column()).subject())
                .text("what", problem.what())
                .build();
    }
}
