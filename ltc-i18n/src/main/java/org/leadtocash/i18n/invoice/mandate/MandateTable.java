package org.leadtocash.i18n.invoice.mandate;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.time.Validity;

/** Reads a table of mandates: version and day in its first row, keeping all that is wrong with the others. */
final class MandateTable {
    private static final FindingCode MALFORMED_ROW = FindingCode.of("invoice.malformed-row");

    private final String name;
    private final String text;
    private final List<Finding> problems = new ArrayList<>();
    private final List<InvoiceMandate> all = new ArrayList<>();
    private String version = "";
    private LocalDate asOf = LocalDate.EPOCH;

    MandateTable(String name, Reader csv) {
        this.name = name;
        StringBuilder read = new StringBuilder();
        try {
            char[] buffer = new char[4096];
            for (int count = csv.read(buffer); count >= 0; count = csv.read(buffer)) {
                read.append(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
        text = read.toString();
    }

    InvoiceMandates mandates() {
        try {
            CsvReader rows = CsvReader.of(
                    name, new StringReader(text), CsvFormat.rfc4180().withComments());
            int columns = rows.readHeader().size();
            while (rows.hasNext()) {
                row(rows.next(), columns);
            }
        } catch (CsvException e) {
            problem(1, "a table that ends early", String.valueOf(e.getMessage()));
        }
        if (version.isEmpty()) {
            problem(1, "no version", "a first row of \"table\", version and day");
        }
        if (!problems.isEmpty()) {
            throw new LoadException(name, Findings.from(problems));
        }
        return new InvoiceMandates(
                all,
                new DataSet("invoice-mandates", version, ContentHash.of(text.getBytes(StandardCharsets.UTF_8)), asOf));
    }

    private void row(CsvRow row, int columns) {
        try {
            if (row.size() != columns) {
                throw new IllegalArgumentException(columns + " fields");
            }
            if (row.field("country").equals("table")) {
                version = row.field("flow");
                asOf = LocalDate.parse(row.field("from"));
            } else {
                all.add(mandate(row));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(row.line(), row.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static InvoiceMandate mandate(CsvRow row) {
        Optional<LocalDate> to = optional(row, "to", LocalDate::parse);
        LocalDate from = LocalDate.parse(row.field("from"));
        return new InvoiceMandate(
                row.field("country"),
                InvoiceFlow.valueOf(row.field("flow")),
                MandateDuty.valueOf(row.field("duty")),
                row.field("who"),
                optional(row, "above", BigMoney::parse),
                to.map(end -> Validity.of(from, end)).orElseGet(() -> Validity.since(from)),
                row.field("format"),
                MandateStatus.valueOf(row.field("status")),
                new Citation(
                        row.field("instrument"),
                        row.field("article"),
                        row.field("uri"),
                        Basis.valueOf(row.field("basis")),
                        optional(row, "verifiedOn", LocalDate::parse)));
    }

    private static <T> Optional<T> optional(CsvRow row, String title, Function<String, T> parse) {
        return Optional.of(row.field(title)).filter(said -> !said.isEmpty()).map(parse);
    }

    private void problem(long line, String found, String expected) {
        problems.add(Finding.of(
                        MALFORMED_ROW, Severity.BLOCK, Place.of(name, line, 1).subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }
}
