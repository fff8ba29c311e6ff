package org.leadtocash.i18n.tax.rate;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.time.Validity;

/** Reads the table of rates, keeping what is wrong with it. */
final class RateTable {
    private static final FindingCode MALFORMED = FindingCode.of("tax.malformed-row");

    private final String source;
    private final Reader csv;
    private final List<Finding> problems = new ArrayList<>();

    RateTable(String source, Reader csv) {
        this.source = source;
        this.csv = csv;
    }

    List<Finding> problems() {
        return problems;
    }

    /** The rows as rates. */
    List<TaxRate> rates() {
        List<TaxRate> rates = new ArrayList<>();
        forEach(row -> rates.add(new TaxRate(
                row.field("country"),
                row.field("class"),
                TaxCategory.valueOf(row.field("category")),
                new BigDecimal(row.field("percent")),
                Validity.of(day(row.field("from"), LocalDate.MIN), day(row.field("to"), LocalDate.MAX)),
                citation(row))));
        return rates;
    }

    private void forEach(Consumer<CsvRow> take) {
        try {
            CsvReader rows = CsvReader.of(source, csv, CsvFormat.rfc4180().withComments());
            int columns = rows.readHeader().size();
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                try {
                    if (row.size() != columns) {
                        throw new IllegalArgumentException(columns + " fields");
                    }
                    take.accept(row);
                } catch (IllegalArgumentException | DateTimeException e) {
                    problem(Place.of(source, row.line(), 1), row.toString(), String.valueOf(e.getMessage()));
                }
            }
        } catch (CsvException e) {
            problem(Place.of(source), "a table that ends early", String.valueOf(e.getMessage()));
        }
    }

    private static Citation citation(CsvRow row) {
        String verified = row.field("verifiedOn");
        return new Citation(
                row.field("instrument"),
                row.field("article"),
                row.field("uri"),
                Basis.valueOf(row.field("basis")),
                verified.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(verified)));
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }

    private void problem(Place place, String found, String expected) {
        problems.add(Finding.of(MALFORMED, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }
}
