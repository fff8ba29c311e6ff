package org.leadtocash.core.flow.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.extract.RowReader.Told;
import org.leadtocash.core.table.CsvException;
import org.leadtocash.core.table.CsvReader;
import org.leadtocash.core.table.CsvRow;

/** One reading of one extract. */
final class Extraction {
    /** Stands for a number that documents of two types have. */
    private static final DocType AMBIGUOUS = DocType.of("TWO_TYPES");

    private final String source;
    private final CsvReader rows;
    private final RowReader reader;
    private final ExtractLayout layout;
    private final Map<DocRef, Draft> drafts = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<FlowLink> links = new ArrayList<>();
    private final List<Long> rejected = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long count;
    private long nodes;

    /** A link whose earlier end is known by its number alone until all rows are read. */
    private record Waiting(
            long row,
            long at,
            Told told,
            String number,
            String item,
            Draft after,
            Draft.@Nullable Line line,
            FlowLink link) {}

    Extraction(String source, CsvReader rows, CategoryMap categories, ExtractLayout layout) {
        this.source = source;
        this.rows = rows;
        this.reader = new RowReader(source, categories, layout, findings);
        this.layout = layout;
    }

    ExtractReport report() {
        try {
            if (reader.header(rows.readHeader())) {
                while (rows.hasNext() && isWithinBounds()) {
                    CsvRow row = rows.next();
                    count++;
                    row(row);
                }
            }
        } catch (CsvException e) {
            findings.add(ExtractCodes.broken(source, e.problem()));
        }
        resolve();
        rejected.sort(null);
        MainLine flow = MainLine.empty().with(FlowChange.of(documents(), links));
        return new ExtractReport(flow, count, nodes, links.size(), rejected, Findings.from(findings));
    }

    /** Each draft is let go when it has become a document, for a heap that holds all of both twice is the dear part of a large extract. */
    private List<FlowDocument> documents() {
        List<FlowDocument> documents = new ArrayList<>(drafts.size());
        for (Iterator<Draft> each = drafts.values().iterator(); each.hasNext(); each.remove()) {
            Draft draft = each.next();
            if (draft.isThere()) {
                documents.add(draft.document());
            }
        }
        return documents;
    }

    private boolean isWithinBounds() {
        boolean isWithin = count < layout.mostRows() && rejected.size() < layout.mostRejected();
        if (!isWithin) {
            boolean tooLong = count >= layout.mostRows();
            findings.add(Finding.of(
                            ExtractCodes.TOO_MANY,
                            Severity.BLOCK,
                            Place.of(source).subject())
                    .with("rows", count)
                    .with("most", tooLong ? layout.mostRows() : layout.mostRejected())
                    .build());
        }
        return isWithin;
    }

    private void row(CsvRow row) {
        try {
            read(row);
        } catch (Rejection e) {
            rejected.add(count);
        }
    }

    private void read(CsvRow row) throws Rejection {
        Told told = reader.told(row);
        String number = reader.field(row, ExtractColumn.SUCCESSOR);
        String item = reader.item(row, ExtractColumn.ITEM);
        Draft draft = draft(row, ExtractColumn.SUCCESSOR, told.category().type(), number);
        Draft.@Nullable Line line = item.isEmpty() ? null : line(row, ExtractColumn.ITEM, draft, item);
        if (reader.field(row, ExtractColumn.PREDECESSOR).isEmpty()) {
            declare(row, told, draft, line);
            isThere(draft, line, told);
            nodes++;
        } else {
            link(row, told, draft, line);
        }
        draft.isTold = true;
    }

    /** A row that was taken in says that its document and item are there. */
    private static void isThere(Draft draft, Draft.@Nullable Line line, Told told) {
        draft.at(told.moment());
        if (line != null) {
            line.isThere = true;
        }
    }

    private Draft draft(CsvRow row, ExtractColumn column, DocType type, String number) throws Rejection {
        try {
            return draft(DocRef.of(type, number));
        } catch (IllegalArgumentException e) {
            throw reader.wrong(row, column, String.valueOf(e.getMessage()));
        }
    }

    private Draft draft(DocRef ref) {
        return drafts.computeIfAbsent(ref, Draft::new);
    }

    private Draft.Line line(CsvRow row, ExtractColumn column, Draft draft, String item) throws Rejection {
        try {
            return draft.line(item);
        } catch (IllegalArgumentException e) {
            throw reader.wrong(row, column, String.valueOf(e.getMessage()));
        }
    }

    private void declare(CsvRow row, Told told, Draft draft, Draft.@Nullable Line line) throws Rejection {
        long before = line == null ? draft.declared : line.declared;
        if (before != 0) {
            findings.add(reader.finding(row, ExtractColumn.SUCCESSOR, ExtractCodes.TWICE, Severity.BLOCK)
                    .with("first", before)
                    .build());
            throw new Rejection();
        }
        boolean asks = told.category().delivers() || told.category().billing() != BillingBasis.NONE;
        if (line != null && asks && told.quantity().isEmpty()) {
            throw reader.wrong(row, ExtractColumn.QUANTITY, "a quantity with its unit, for the item is ordered");
        }
        Optional<LocalDate> due = reader.due(row);
        Optional<Entities> entities = reader.entities(row);
        if (line == null) {
            draft.declare(count, told.amount());
        } else {
            line.declare(count, told.category(), told.quantity(), told.amount());
        }
        draft.owned(due, entities);
    }

    private void link(CsvRow row, Told told, Draft draft, Draft.@Nullable Line line) throws Rejection {
        NodeRef to = line == null ? draft.node : line.node;
        FlowLink link = new FlowLink(
                told.category().kind(),
                to,
                to,
                told.moment().start(),
                told.quantity(),
                told.amount(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                told.event());
        String number = reader.field(row, ExtractColumn.PREDECESSOR);
        String item = reader.item(row, ExtractColumn.PREDECESSOR_ITEM);
        String code = reader.field(row, ExtractColumn.PREDECESSOR_CATEGORY);
        if (code.isEmpty()) {
            waiting.add(new Waiting(count, row.line(), told, number, item, draft, line, link));
            return;
        }
        Category category = reader.category(row, ExtractColumn.PREDECESSOR_CATEGORY);
        Draft before = draft(row, ExtractColumn.PREDECESSOR, category.type(), number);
        complete(
                link,
                item.isEmpty() ? before.node : line(row, ExtractColumn.PREDECESSOR_ITEM, before, item).node,
                line);
        isThere(draft, line, told);
    }

    private void complete(FlowLink link, NodeRef from, Draft.@Nullable Line line) {
        FlowLink whole = new FlowLink(
                link.kind(),
                from,
                link.to(),
                link.at(),
                link.quantity(),
                link.amount(),
                link.conversion(),
                link.group(),
                link.share(),
                link.event());
        links.add(whole);
        if (line != null) {
            line.arrive(whole);
        }
    }

    /** All rows are read: what the numbers of documents stand for is known. */
    private void resolve() {
        Map<String, DocType> types = new HashMap<>();
        for (Draft draft : waiting.isEmpty() ? List.<Draft>of() : List.copyOf(drafts.values())) {
            DocRef ref = draft.node.document();
            if (draft.isTold) {
                types.merge(ref.id(), ref.type(), (one, other) -> AMBIGUOUS);
            }
        }
        waiting.forEach(link -> resolve(link, types));
        waiting.clear();
    }

    /** The type of the earlier document is that of its own rows, or what such documents follow. */
    private void resolve(Waiting link, Map<String, DocType> types) {
        Optional<DocType> known =
                Optional.ofNullable(types.get(link.number())).or(link.told().category()::follows);
        if (known.isPresent() && !known.get().equals(AMBIGUOUS)) {
            try {
                Draft before = draft(DocRef.of(known.get(), link.number()));
                NodeRef from = link.item().isEmpty() ? before.node : before.line(link.item()).node;
                complete(link.link(), from, link.line());
                isThere(link.after(), link.line(), link.told());
                return;
            } catch (IllegalArgumentException e) {
                known = Optional.empty();
            }
        }
        rejected.add(link.row());
        findings.add(Finding.of(
                        ExtractCodes.PREDECESSOR,
                        Severity.BLOCK,
                        Place.of(source, link.at(), 1)
                                .pointing(layout.title(ExtractColumn.PREDECESSOR))
                                .subject())
                .text("found", RowReader.shortened(link.number()))
                .build());
    }
}
