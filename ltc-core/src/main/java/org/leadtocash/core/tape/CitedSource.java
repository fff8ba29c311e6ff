package org.leadtocash.core.tape;

import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Trace;

/**
 * A table of records that can name each of its rows: a book hands itself and a row number to the {@link Tape}, and names
 * are made only when the {@link Trace} is taken, which then no longer knows the book.
 */
@FunctionalInterface
public interface CitedSource {

    /**
     * The name of a number in a row, made of strings that do not hold on to the table.
     *
     * @param row the row, as it was handed to the tape
     * @param field the field, as it was handed to the tape
     */
    Cited cite(long row, String field);
}
