package org.leadtocash.core.flow.extract;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.leadtocash.core.table.CsvFormat;

/** How the rows of an extract are written: titles, signs between fields and in numbers, days, and how much is too much. */
public final class ExtractLayout {
    private static final int LONGEST_ROW = 1 << 16;

    private final Map<ExtractColumn, String> titles;
    private final char delimiter;
    private final char decimalPoint;
    private final ZoneId zone;
    private final long mostRows;
    private final int mostRejected;

    private ExtractLayout(
            Map<ExtractColumn, String> titles,
            char delimiter,
            char decimalPoint,
            ZoneId zone,
            long mostRows,
            int mostRejected) {
        this.titles = titles;
        this.delimiter = delimiter;
        this.decimalPoint = decimalPoint;
        this.zone = zone;
        this.mostRows = mostRows;
        this.mostRejected = mostRejected;
    }

    /**
     * Columns under their own names in small letters, commas between them, a point before the fraction, at most 10,000,000
     * rows, of which at most 100,000 are rejected.
     *
     * @param zone where the days of the extract began
     */
    public static ExtractLayout of(ZoneId zone) {
        Map<ExtractColumn, String> titles = new EnumMap<>(ExtractColumn.class);
        for (ExtractColumn column : ExtractColumn.values()) {
            titles.put(column, column.title());
        }
        return new ExtractLayout(titles, ',', '.', zone, 10_000_000L, 100_000);
    }

    /** The same layout, with another title for a column. */
    public ExtractLayout titled(ExtractColumn column, String title) {
        Map<ExtractColumn, String> others = new EnumMap<>(titles);
        others.put(column, title);
        return new ExtractLayout(others, delimiter, decimalPoint, zone, mostRows, mostRejected);
    }

    /** The same layout, with another sign between fields. */
    public ExtractLayout withDelimiter(char sign) {
        return new ExtractLayout(titles, sign, decimalPoint, zone, mostRows, mostRejected);
    }

    /** The same layout, with a comma or another sign before the fraction of a number. */
    public ExtractLayout withDecimalPoint(char sign) {
        return new ExtractLayout(titles, delimiter, sign, zone, mostRows, mostRejected);
    }

    /** The same layout, reading at most so many rows, and stopping after so many were rejected. */
    public ExtractLayout withMost(long rows, int rejected) {
        return new ExtractLayout(titles, delimiter, decimalPoint, zone, rows, rejected);
    }

    /** The title of a column. */
    public String title(ExtractColumn column) {
        return titles.getOrDefault(column, column.title());
    }

    /** The sign between fields. */
    public char delimiter() {
        return delimiter;
    }

    /** The sign before the fraction of a number. */
    public char decimalPoint() {
        return decimalPoint;
    }

    /** Where the days of the extract began. */
    public ZoneId zone() {
        return zone;
    }

    /** How many rows are read at most. */
    public long mostRows() {
        return mostRows;
    }

    /** After how many rejected rows reading stops. */
    public int mostRejected() {
        return mostRejected;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtractLayout that
                && titles.equals(that.titles)
                && delimiter == that.delimiter
                && decimalPoint == that.decimalPoint
                && zone.equals(that.zone)
                && mostRows == that.mostRows
                && mostRejected == that.mostRejected;
    }

    @Override
    public int hashCode() {
        return Objects.hash(titles, delimiter, decimalPoint, zone, mostRows, mostRejected);
    }

    /** The signs and the zone. */
    @Override
    public String toString() {
        return "fields parted by " + delimiter + ", fractions by " + decimalPoint + ", days of " + zone;
    }

    CsvFormat format() {
        return CsvFormat.rfc4180().withDelimiter(delimiter).withMaxRowLength(LONGEST_ROW);
    }
}
