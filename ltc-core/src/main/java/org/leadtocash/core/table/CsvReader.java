package org.leadtocash.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text of comma-separated fields (RFC 4180), one at a time.
 *
 * <p>A byte order mark at the start is dropped. A line ends with CR LF, LF or CR; within quotes line ends belong to the
 * field as they stand. Empty lines are skipped. Text after a closing quote, a quote within a bare field, and a quote that
 * never closes are a {@link CsvException}, as is a byte that is not UTF-8 where the reader was given bytes. Nothing is
 * read before the first row is asked for. The caller closes what it handed in.
 */
public final class CsvReader implements Iterator<CsvRow> {
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final Reader in;
    private final CsvFormat format;
    private final char[] buffer = new char[8192];
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int limit;
    private boolean begun;
    private long line = 1;
    private int column = 1;
    private long rowLine;
    private int rowLength;
    private long rows;
    private List<String> header = List.of();
    private String[] fields = new String[16];
    private long[] lines = new long[16];
    private int[] columns = new int[16];
    private int count;
    private @Nullable CsvRow ahead;

    private CsvReader(String source, Reader in, CsvFormat format) {
        this.source = source;
        this.in = in;
        this.format = format;
    }

    /**
     * The rows of a text.
     *
     * @param source the name to give the text in problems
     * @param in the text; a byte order mark may lead
     * @param format how the rows are written
     */
    public static CsvReader of(String source, Reader in, CsvFormat format) {
        return new CsvReader(source, in, format);
    }

    /**
     * The rows of a text in UTF-8; a malformed byte is a problem with its place.
     *
     * @param source the name to give the text in problems
     * @param in the bytes; a byte order mark may lead
     * @param format how the rows are written
     */
    public static CsvReader of(String source, InputStream in, CsvFormat format) {
        return of(source, new Utf8Reader(in), format);
    }

    /**
     * Reads the next row as column titles, by which {@link CsvRow#field(String)} finds the fields of later rows.
     *
     * @return the titles, trimmed
     * @throws CsvException when the text has no row, or two titles are the same
     */
    public List<String> readHeader() {
        if (!hasNext()) {
            throw new CsvException(new CsvProblem(source, line, column, "no header: the text has no row"));
        }
        CsvRow row = next();
        String[] titles = new String[row.size()];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = row.field(i).trim();
            if (!titles[i].isEmpty() && Arrays.asList(titles).indexOf(titles[i]) < i) {
                throw new CsvException(row.problem(i, "the header names \"" + titles[i] + "\" twice"));
            }
        }
        header = List.of(titles);
        return header;
    }

    /** Whether there is another row; reads it. */
    @Override
    public boolean hasNext() {
        while (ahead == null) {
            int c = peek();
            if (c == END) {
                return false;
            }
            if (c == '\n' || c == '\r') {
                advance();
                endLine(c);
            } else if (c == '#' && format.comments() && column == 1) {
                skipLine();
            } else {
                ahead = readRow();
            }
        }
        return true;
    }

    /** The next row. */
    @Override
    public CsvRow next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("no row after " + rows + " in " + source);
        }
        CsvRow row = ahead;
        ahead = null;
        return row;
    }

    private CsvRow readRow() {
        count = 0;
        rowLine = line;
        rowLength = 0;
        boolean more = true;
        while (more) {
            long fieldLine = line;
            int fieldColumn = column;
            text.setLength(0);
            if (peek() == '"') {
                advance();
                quoted(fieldLine, fieldColumn);
            } else {
                bare();
            }
            keep(text.isEmpty() ? "" : text.toString(), fieldLine, fieldColumn);
            int c = peek();
            more = c == format.delimiter();
            if (c != END) {
                advance();
                if (!more) {
                    endLine(c);
                }
            }
        }
        rows++;
        return new CsvRow(
                source,
                rows,
                header,
                Arrays.copyOf(fields, count),
                Arrays.copyOf(lines, count),
                Arrays.copyOf(columns, count));
    }

    private void bare() {
        int c = peek();
        while (c != END && c != format.delimiter() && c != '\n' && c != '\r') {
            if (c == '"') {
                throw problem("a quote within a field that does not start with one");
            }
            text.append(take());
            c = peek();
        }
    }

    private void quoted(long fieldLine, int fieldColumn) {
        while (true) {
            int c = peek();
            if (c == END) {
                throw new CsvException(new CsvProblem(source, fieldLine, fieldColumn, "a quote that never closes"));
            }
            advance();
            if (c != '"') {
                text.append((char) c);
                if (c == '\n' || c == '\r') {
                    if (c == '\r' && peek() == '\n') {
                        text.append(take());
                    }
                    startLine();
                }
            } else if (peek() == '"') {
                text.append(take());
            } else {
                break;
            }
        }
        int after = peek();
        if (after != END && after != format.delimiter() && after != '\n' && after != '\r') {
            throw problem("text after the closing quote of a field");
        }
    }

    private void keep(String field, long fieldLine, int fieldColumn) {
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
            columns = Arrays.copyOf(columns, count * 2);
        }
        fields[count] = field;
        lines[count] = fieldLine;
        columns[count] = fieldColumn;
        count++;
    }

    private void skipLine() {
        int c = peek();
        while (c != END && c != '\n' && c != '\r') {
            at++;
            c = peek();
        }
        if (c != END) {
            advance();
            endLine(c);
        }
        rowLength = 0;
    }

    private void endLine(int c) {
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        startLine();
    }

    private void startLine() {
        line++;
        column = 1;
    }

    private char take() {
        advance();
        return buffer[at - 1];
    }

    private void advance() {
        rowLength++;
        if (rowLength > format.maxRowLength()) {
            throw new CsvException(
                    new CsvProblem(source, rowLine, 1, "a row of more than " + format.maxRowLength() + " characters"));
        }
        column++;
        at++;
    }

    private int peek() {
        if (at < limit) {
            return buffer[at];
        }
        try {
            int read = in.read(buffer, 0, buffer.length);
            if (read < 0) {
                return END;
            }
            at = 0;
            limit = read;
            if (!begun && read > 0) {
                begun = true;
                at = buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
            }
            return peek();
        } catch (CharacterCodingException e) {
            throw problem("a byte that is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(source + ":" + line, e);
        }
    }

    private CsvException problem(String what) {
        return new CsvException(new CsvProblem(source, line, column, what));
    }
}
