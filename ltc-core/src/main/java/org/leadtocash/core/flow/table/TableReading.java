package org.leadtocash.core.flow.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvFormat;
import org.leadtocash.core.table.CsvProblem;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;

/** One reading of one file that {@link FlowTable} wrote: strict, with every problem. */
final class TableReading {
    private static final FindingCode VALUE = FindingCode.of("flow.extract-value");
    private static final FindingCode BROKEN = FindingCode.of("flow.extract-broken");
    private static final int MOST_PROBLEMS = 100_000;

    private final String source;
    private final List<Finding> problems = new ArrayList<>();
    private final List<FlowDocument> documents = new ArrayList<>();
    private final List<FlowLink> links = new ArrayList<>();
    private final Set<DocRef> seen = new HashSet<>();
    private final Map<LineRef, FlowLine> lines = new LinkedHashMap<>();
    private @Nullable FlowDocument open;

    TableReading(String source) {
        this.source = source;
    }

    MainLine read(InputStream bytes) {
        try {
            CsvReader rows = CsvReader.of(source, bytes, CsvFormat.rfc4180());
            List<String> header = rows.readHeader();
            if (!header.equals(List.of(FlowTable.HEADER))) {
                add(Place.of(source, 1, 1), String.join(",", header), FlowTable.HEADER);
            }
            while (problems.size() < MOST_PROBLEMS && rows.hasNext() && header.size() == 1) {
                row(rows.next());
            }
        } catch (CsvException e) {
            CsvProblem problem = e.problem();
            Place place = Place.of(source, problem.line(), problem.column());
            problems.add(Finding.of(BROKEN, Severity.BLOCK, place.subject())
                    .text("what", problem.what())
                    .build());
        }
        close();
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return MainLine.empty().with(FlowChange.of(documents, links));
    }

    private void add(Place place, String found, String expected) {
        problems.add(Finding.of(VALUE, Severity.BLOCK, place.subject())
                .text("found", found.length() <= 200 ? found : found.substring(0, 199) + "\u2026")
                .text("expected", expected)
                .build());
    }

    private void row(CsvRow row) {
        switch (row.field(0)) {
            case TableCells.DOCUMENT -> cells(row, TableCells.DOCUMENT_CELLS, TableCells::document, this::begin);
            case TableCells.LINE -> cells(row, TableCells.LINE_CELLS, TableCells::line, line -> line(row, line));
            case TableCells.LINK -> cells(row, TableCells.LINK_CELLS, TableCells::link, links::add);
            default ->
                add(
                        Place.of(source, row.line(), 1),
                        row.field(0),
                        TableCells.DOCUMENT + ", " + TableCells.LINE + " or " + TableCells.LINK);
        }
    }

    private interface Taking<T> {
        void take(T value);
    }

    private <T> void cells(CsvRow row, int count, Function<CsvRow, T> read, Taking<T> taking) {
        if (row.size() != count) {
            add(Place.of(source, row.line(), 1), row.size() + " cells", count + " cells");
            return;
        }
        try {
            taking.take(read.apply(row));
        } catch (IllegalArgumentException e) {
            add(Place.of(source, row.line(), 1), row.field(1), String.valueOf(e.getMessage()));
        }
    }

    private void begin(FlowDocument document) {
        if (!seen.add(document.ref())) {
            throw new IllegalArgumentException("each document once");
        }
        close();
        open = document;
    }

    private void line(CsvRow row, FlowLine line) {
        boolean isOwn = open != null && line.ref().document().equals(open.ref());
        if (!isOwn || lines.putIfAbsent(line.ref(), line) != null) {
            add(Place.of(source, row.line(), 1), row.field(1), "a line of the document above, each once");
        }
    }

    private void close() {
        if (open != null) {
            documents.add(open.withLines(List.copyOf(lines.values())));
            lines.clear();
            open = null;
        }
    }
}
