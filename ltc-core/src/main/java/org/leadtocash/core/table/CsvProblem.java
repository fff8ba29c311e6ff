package org.leadtocash.core.table;

/**
 * Where and why a text is not a table.
 *
 * @param source the name the caller gave the text
 * @param line the line, from 1; a quoted field may span several
 * @param column the character within the line, from 1
 * @param what what is wrong
 */
public record CsvProblem(String source, long line, long column, String what) {
    /** The place and the problem: {@code rates.csv:12:7: ...}. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column + ": " + what;
    }
}
