package org.leadtocash.core.flow.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;

/**
 * A whole main line as one file of comma-separated values, in UTF-8: {@code document} rows, each followed by its {@code line}
 * rows, then {@code link} rows. It is written in one order, so that the same main line has the same bytes, and read back as it
 * was, whatever rules it breaks.
 */
public final class FlowTable {
    static final String HEADER = "main-line/1";

    private FlowTable() {}

    /**
     * Writes a main line, row by row.
     *
     * @throws UncheckedIOException if the target fails
     */
    public static void write(MainLine flow, Appendable target) {
        TableRow row = new TableRow(target);
        try {
            row.add(HEADER).end();
            for (FlowDocument document : flow.documents()) {
                TableCells.write(document, row);
                for (FlowLine line : document.lines()) {
                    TableCells.write(line, row);
                }
            }
            for (FlowLink link : flow.links()) {
                TableCells.write(link, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("main line", e);
        }
    }

    /** The text that {@link #write(MainLine, Appendable)} writes. */
    public static String write(MainLine flow) {
        StringBuilder text = new StringBuilder();
        write(flow, text);
        return text.toString();
    }

    /**
     * The main line that was written.
     *
     * @param source the file's name, for problems
     * @throws LoadException with every problem and its place, up to a hundred thousand
     */
    public static MainLine read(String source, InputStream bytes) {
        return new TableReading(source).read(bytes);
    }
}
