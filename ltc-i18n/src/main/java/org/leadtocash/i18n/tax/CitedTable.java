package org.leadtocash.i18n.tax;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.I18nResources;

/** Reads the small tables that travel with the laws of tax. */
final class CitedTable {
    private CitedTable() {}

    /** Takes every row of a shipped table. */
    static void read(String name, Consumer<CsvRow> take) {
        try (Reader text = I18nResources.open("tax/" + name)) {
            CsvReader rows = CsvReader.of(name, text, CsvFormat.rfc4180().withComments());
            int columns = rows.readHeader().size();
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                if (row.size() != columns) {
                    throw new IllegalStateException(name + " line " + row.line() + ": expected " + columns + " fields");
                }
                take.accept(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static Validity validity(CsvRow row) {
        return Validity.of(day(row.field("from"), LocalDate.MIN), day(row.field("to"), LocalDate.MAX));
    }

    static Citation citation(CsvRow row) {
        return new Citation(
                row.field("instrument"),
                row.field("article"),
                row.field("uri"),
                Basis.valueOf(row.field("basis")),
                Optional.empty());
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }
}
