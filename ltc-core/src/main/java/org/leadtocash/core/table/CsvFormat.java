package org.leadtocash.core.table;

/**
 * How the rows of a file are written.
 *
 * @param delimiter what stands between two fields; neither a quote nor a line end
 * @param comments whether a line that starts with {@code #} is skipped
 * @param maxRowLength the longest row to accept, in characters, so that a file without line ends fails early
 */
public record CsvFormat(char delimiter, boolean comments, int maxRowLength) {
    private static final CsvFormat RFC4180 = new CsvFormat(',', false, 1 << 20);

    /** Checks the parts. */
    public CsvFormat {
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException(
                    "CSV delimiter U+" + Integer.toHexString(delimiter) + ": neither a quote nor a line end");
        }
        if (maxRowLength < 1) {
            throw new IllegalArgumentException("longest CSV row " + maxRowLength + ": expected 1 or more");
        }
    }

    /** Commas, no comments, rows of up to 1,048,576 characters. */
    public static CsvFormat rfc4180() {
        return RFC4180;
    }

    /** The same with another delimiter: a semicolon, a tab. */
    public CsvFormat withDelimiter(char delimiter) {
        return new CsvFormat(delimiter, comments, maxRowLength);
    }

    /** The same, skipping lines that start with {@code #}. */
    public CsvFormat withComments() {
        return new CsvFormat(delimiter, true, maxRowLength);
    }

    /** The same with another longest row, in characters. */
    public CsvFormat withMaxRowLength(int characters) {
        return new CsvFormat(delimiter, comments, characters);
    }
}
