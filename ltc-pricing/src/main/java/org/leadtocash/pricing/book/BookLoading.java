package org.leadtocash.pricing.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.Tier;

/** One reading of a table: gathers the rows of each record and counts what became of them. */
final class BookLoading {
    private final PriceBook.Builder book;
    private final BookProblems problems;
    private final Set<String> ids = new HashSet<>();
    private final List<Tier> tiers = new ArrayList<>();
    private BookRow.@Nullable Head open;
    private long openLine;
    private long openRows;
    private boolean openRefused;
    private @Nullable String refused;
    private long rows;
    private long records;
    private long furtherTiers;
    private long rejected;

    BookLoading(PriceBook.Builder book, BookProblems problems) {
        this.book = book;
        this.problems = problems;
    }

    BookImport read(String source, CsvReader table, Function<List<String>, BookRowReader> readers) {
        try {
            BookRowReader reader = readers.apply(table.readHeader());
            // under a header that cannot be trusted every row would be a problem of its own
            boolean trusted = problems.count() == 0;
            while (trusted && table.hasNext()) {
                row(reader, table.next());
            }
        } catch (CsvException e) {
            problems.notATable(e.problem());
        }
        finish();
        return new BookImport(
                source, new ImportCounts(rows, records, furtherTiers, rejected), problems.findings(), book);
    }

    private void row(BookRowReader reader, CsvRow row) {
        rows++;
        Optional<BookRow> read = reader.read(row);
        if (read.isEmpty()) {
            refuse(row);
            return;
        }
        BookRow.Head head = read.get().head();
        if (head.id().equals(refused)) {
            rejected++;
            return;
        }
        refused = null;
        if (open == null || !open.id().equals(head.id())) {
            finish();
            open = head;
            openLine = row.line();
            if (!ids.add(head.id())) {
                problems.duplicate(row, head.id());
                openRefused = true;
            }
        } else if (!open.equals(head)) {
            problems.rowsDiffer(row, head.id());
            openRefused = true;
        }
        tiers.add(read.get().tier());
        openRows++;
    }

    /** A row with a problem takes the whole record with it, of which it is one more row or the first. */
    private void refuse(CsvRow row) {
        String id = row.field(BookColumn.ID).strip();
        if (open != null && open.id().equals(id)) {
            openRows++;
            openRefused = true;
        } else {
            finish();
            rejected++;
            ids.add(id);
            refused = id;
        }
    }

    private void finish() {
        if (open == null) {
            return;
        }
        if (!openRefused) {
            openRefused = !taken(open);
        }
        if (openRefused) {
            rejected += openRows;
        } else {
            records++;
            furtherTiers += openRows - 1;
        }
        open = null;
        openRows = 0;
        openRefused = false;
        tiers.clear();
    }

    private boolean taken(BookRow.Head head) {
        try {
            Rate rate = Rate.from(head.kind(), head.currency(), head.per(), head.unit(), head.scale(), tiers);
            book.add(PriceRecord.of(head.id(), head.type())
                    .version(head.version())
                    .key(head.key())
                    .validity(head.validity())
                    .rate(rate)
                    .priority(head.priority())
                    .limits(head.limits())
                    .build());
            return true;
        } catch (IllegalArgumentException e) {
            problems.invalidRecord(openLine, head.id(), String.valueOf(e.getMessage()));
            return false;
        }
    }
}
