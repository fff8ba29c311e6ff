package org.leadtocash.core.finding;

/**
 * A place in something that was read: where to look for what is wrong.
 *
 * @param source the name of the file or message, as the host calls it; without {@code #}
 * @param line counted from 1; 0 where lines mean nothing
 * @param column counted from 1 in UTF-16 units; 0 where columns mean nothing
 * @param pointer the JSON pointer (RFC 6901), or the field's name in a table; empty for the whole
 */
public record Place(String source, long line, long column, String pointer) {

    /** Checks that line and column are not negative. */
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    source + ": line " + line + ", column " + column + ", expected 0 or more");
        }
    }

    /** The whole of a file or message. */
    public static Place of(String source) {
        return new Place(source, 0, 0, "");
    }

    /** A line and column in it. */
    public static Place of(String source, long line, long column) {
        return new Place(source, line, column, "");
    }

    /** The same line and column, with the pointer to the element or the name of the field. */
    public Place pointing(String element) {
        return new Place(source, line, column, element);
    }

    /** This place as the subject of a finding: kind {@code file}, path {@code line:column} and the pointer. */
    public Subject subject() {
        String position = line == 0 ? "" : line + ":" + column;
        String path = position.isEmpty() || pointer.isEmpty() ? position + pointer : position + " " + pointer;
        return new Subject("file", source, path);
    }

    /** Source, line, column and pointer, as far as they are known: {@code prices.csv:12:5 currency}. */
    @Override
    public String toString() {
        return source + (line == 0 ? "" : ":" + line + ":" + column) + (pointer.isEmpty() ? "" : " " + pointer);
    }
}
