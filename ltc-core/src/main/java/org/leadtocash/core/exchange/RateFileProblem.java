package org.leadtocash.core.exchange;

/**
 * One thing wrong with a file or set of rates.
 *
 * @param source the name the caller gave the file; empty where quotes were handed in one by one
 * @param line the line, from 1; 0 where there is none
 * @param column the character of the line, from 1; 0 where there is none
 * @param what what was found
 * @param expected what would have been right; may be empty
 */
public record RateFileProblem(String source, long line, long column, String what, String expected) {
    /** The place and the problem: {@code rates.csv:12:7: rate "0": expected more than 0}. */
    @Override
    public String toString() {
        return (source.isEmpty() ? "" : source + ":")
                + (line > 0 ? line + ":" + column + ": " : source.isEmpty() ? "" : " ")
                + what
                + (expected.isEmpty() ? "" : ": expected " + expected);
    }
}
