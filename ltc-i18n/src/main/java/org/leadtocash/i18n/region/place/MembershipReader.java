package org.leadtocash.i18n.region.place;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.region.place.Jurisdictions.Membership;

/** Reads the table of memberships, keeping what is wrong with it. */
final class MembershipReader {
    private static final List<String> HEADER = List.of("member", "area", "from", "to", "source");

    private final List<Membership> memberships = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    MembershipReader(String source, Reader csv) {
        try {
            CsvReader rows = CsvReader.of(source, csv, CsvFormat.rfc4180().withComments());
            List<String> header = rows.readHeader();
            if (!header.equals(HEADER)) {
                problem(source, 1, String.join(",", header), String.join(",", HEADER));
                return;
            }
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                try {
                    memberships.add(membership(row));
                } catch (IllegalArgumentException | DateTimeException e) {
                    problem(source, row.line(), row.toString(), String.valueOf(e.getMessage()));
                }
            }
        } catch (CsvException e) {
            problem(source, 0, "a table that ends early", String.valueOf(e.getMessage()));
        }
    }

    private static Membership membership(CsvRow row) {
        if (row.size() != HEADER.size()) {
            throw new IllegalArgumentException(HEADER.size() + " fields");
        }
        return new Membership(
                Jurisdiction.of(row.field(0)),
                Jurisdiction.of(row.field(1)),
                Validity.of(day(row.field(2), LocalDate.MIN), day(row.field(3), LocalDate.MAX)),
                row.field(4));
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }

    private void problem(String source, long line, String found, String expected) {
        problems.add(Finding.of(
                        PlaceCodes.MALFORMED,
                        Severity.BLOCK,
                        (line == 0 ? Place.of(source) : Place.of(source, line, 1)).subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }

    List<Membership> memberships() {
        return memberships;
    }

    List<Finding> problems() {
        return problems;
    }
}
