package org.leadtocash.core.table;

import java.util.List;

/** One row: its fields as text, and where each of them starts. */
public final class CsvRow {
    private final String source;
    private final long number;
    private final List<String> header;
    private final String[] fields;
    private final long[] lines;
    private final int[] columns;

    CsvRow(String source, long number, List<String> header, String[] fields, long[] lines, int[] columns) {
        this.source = source;
        this.number = number;
        this.header = header;
        this.fields = fields;
        this.lines = lines;
        this.columns = columns;
    }

    /** The row's number in the file, from 1, counting a header and nothing that was skipped. */
    public long number() {
        return number;
    }

    /** The line where the row starts, from 1. */
    public long line() {
        return lines[0];
    }

    /** How many fields the row has, 1 or more. */
    public int size() {
        return fields.length;
    }

    /** The text of a field, from 0, without its quotes; may be empty. */
    public String field(int index) {
        return fields[index];
    }

    /** The line where a field starts, from 1. */
    public long line(int index) {
        return lines[index];
    }

    /** The character of its line where a field starts, from 1; its quote, where it has one. */
    public int column(int index) {
        return columns[index];
    }

    /**
     * The text of the field under a column title; empty where the row ends before that column.
     *
     * @throws IllegalArgumentException when the header has no such title
     */
    public String field(String title) {
        int index = index(title);
        return index < fields.length ? fields[index] : "";
    }

    /**
     * The position of a column title in the header, from 0.
     *
     * @throws IllegalArgumentException when the header has no such title
     */
    public int index(String title) {
        int index = header.indexOf(title);
        if (index < 0) {
            throw new IllegalArgumentException("column \"" + title + "\" of " + source + ": the header has " + header);
        }
        return index;
    }

    /** A problem at the start of a field; at the start of the last one where the row ends before it. */
    public CsvProblem problem(int index, String what) {
        int at = Math.min(index, fields.length - 1);
        return new CsvProblem(source, lines[at], columns[at], what);
    }

    /** The row as its line and fields, for messages. */
    @Override
    public String toString() {
        return source + ":" + line() + " " + List.of(fields);
    }
}
