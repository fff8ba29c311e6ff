package org.leadtocash.pricing.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.table.CsvProblem;
import org.leadtocash.core.table.CsvRow;

/** What is wrong with a table, each problem with its place; the first thousand are kept, the others counted. */
final class BookProblems {
    private static final int KEPT = 1000;
    private static final int SHOWN = 60;
    private static final FindingCode NOT_A_TABLE = FindingCode.of("pricing.not-a-table");
    private static final FindingCode UNKNOWN_COLUMN = FindingCode.of("pricing.unknown-column");
    private static final FindingCode MISSING_COLUMN = FindingCode.of("pricing.missing-column");
    private static final FindingCode INVALID_FIELD = FindingCode.of("pricing.invalid-field");
    private static final FindingCode UNKNOWN_TYPE = FindingCode.of("pricing.unknown-condition-type");
    private static final FindingCode PERCENT_RANGE = FindingCode.of("pricing.percent-out-of-range");
    private static final FindingCode DUPLICATE = FindingCode.of("pricing.duplicate-record");
    private static final FindingCode ROWS_DIFFER = FindingCode.of("pricing.rows-differ");
    private static final FindingCode INVALID_RECORD = FindingCode.of("pricing.invalid-record");

    private final String source;
    private final List<Finding> kept = new ArrayList<>();
    private long count;

    BookProblems(String source) {
        this.source = source;
    }

    long count() {
        return count;
    }

    Findings findings() {
        return Findings.from(kept);
    }

    private void add(Finding.Builder problem) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(problem.build());
        }
    }

    private static Finding.Builder at(FindingCode code, Place place) {
        return Finding.of(code, Severity.BLOCK, place.subject());
    }

    private Place place(CsvRow row, String column) {
        int at = Math.min(row.index(column), row.size() - 1);
        return Place.of(source, row.line(at), row.column(at)).pointing(column);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    void notATable(CsvProblem problem) {
        add(at(NOT_A_TABLE, Place.of(source, problem.line(), problem.column())).text("reason", problem.what()));
    }

    void unknownColumn(String title, Optional<String> maybe) {
        Finding.Builder problem = at(UNKNOWN_COLUMN, Place.of(source, 1, 1)).text("found", shortened(title));
        maybe.ifPresent(near -> problem.text("maybe", near));
        add(problem);
    }

    void missingColumn(String title) {
        add(at(MISSING_COLUMN, Place.of(source, 1, 1)).text("expected", title));
    }

    void invalidField(CsvRow row, String column, String expected, Optional<String> maybe) {
        Finding.Builder problem = at(INVALID_FIELD, place(row, column))
                .text("found", shortened(row.field(column)))
                .text("expected", expected);
        maybe.ifPresent(near -> problem.text("maybe", near));
        add(problem);
    }

    void tooManyFields(CsvRow row, int expected) {
        add(at(INVALID_FIELD, Place.of(source, row.line(), row.column(expected)))
                .text("found", shortened(row.field(expected)))
                .text("expected", "no more than " + expected + " fields, as in the header"));
    }

    void unknownType(CsvRow row, Optional<String> maybe) {
        Finding.Builder problem =
                at(UNKNOWN_TYPE, place(row, BookColumn.TYPE)).text("found", shortened(row.field(BookColumn.TYPE)));
        maybe.ifPresent(near -> problem.text("maybe", near));
        add(problem);
    }

    void percentOutOfRange(CsvRow row, BigDecimal percent, BigDecimal largest) {
        add(at(PERCENT_RANGE, place(row, BookColumn.RATE))
                .percent("found", percent)
                .percent("largest", largest));
    }

    void duplicate(CsvRow row, String id) {
        add(at(DUPLICATE, place(row, BookColumn.ID)).reference("record", id));
    }

    void rowsDiffer(CsvRow row, String id) {
        add(at(ROWS_DIFFER, place(row, BookColumn.ID)).reference("record", id));
    }

    void invalidRecord(long line, String id, String reason) {
        add(at(INVALID_RECORD, Place.of(source, line, 1))
                .reference("record", id)
                .text("reason", reason));
    }
}
