package org.leadtocash.pricing.book;

import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;

/** What came of reading a price table: counts that reconcile, every problem, and the book. */
public final class BookImport {
    private final String source;
    private final ImportCounts counts;
    private final Findings problems;
    private final PriceBook.Builder accepted;

    BookImport(String source, ImportCounts counts, Findings problems, PriceBook.Builder accepted) {
        this.source = source;
        this.counts = counts;
        this.problems = problems;
        this.accepted = accepted;
    }

    /** What became of each row. */
    public ImportCounts counts() {
        return counts;
    }

    /** What is wrong with the table, at most a thousand problems, each with file, line, column and field. */
    public Findings problems() {
        return problems;
    }

    /**
     * The book of the whole table.
     *
     * @throws LoadException with every problem, where there is one
     */
    public PriceBook book() {
        if (!problems.isEmpty()) {
            throw new LoadException(source, problems);
        }
        return accepted.build();
    }

    /** The book of the records that were taken in, although others were refused. */
    public PriceBook bookWithoutRejected() {
        return accepted.build();
    }

    /** Source and counts. */
    @Override
    public String toString() {
        return source + ": " + counts;
    }
}
