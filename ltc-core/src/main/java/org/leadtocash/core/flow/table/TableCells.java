package org.leadtocash.core.flow.table;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.IllegalCurrencyException;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.table.CsvRow;
import org.leadtocash.core.time.Validity;

/** The cells of documents, lines and links: each written as its value writes itself, and read back by its value. */
final class TableCells {
    static final String DOCUMENT = "document";
    static final String LINE = "line";
    static final String LINK = "link";
    static final int DOCUMENT_CELLS = 13;
    static final int LINE_CELLS = 10;
    static final int LINK_CELLS = 15;

    private TableCells() {}

    static void write(FlowDocument document, TableRow row) throws IOException {
        row.add(DOCUMENT)
                .add(document.ref().toString())
                .add(document.at().toString())
                .add(document.day())
                .add(document.status().name())
                .add(document.mainLine())
                .add(document.worth())
                .add(document.claims())
                .add(document.receives())
                .add(document.due())
                .add(document.validity())
                .add(document.entities().map(Entities::own))
                .add(document.entities().flatMap(Entities::partner))
                .end();
    }

    static void write(FlowLine line, TableRow row) throws IOException {
        row.add(LINE)
                .add(line.ref().toString())
                .add(line.quantity())
                .add(line.cancelled())
                .add(line.base())
                .add(line.amount())
                .add(line.delivers() ? "yes" : "")
                .add(line.billing().name())
                .add(line.overDelivery().toString())
                .add(line.closedBecause())
                .end();
    }

    static void write(FlowLink link, TableRow row) throws IOException {
        row.add(LINK)
                .add(link.kind().code())
                .add(link.from().toString())
                .add(link.to().toString())
                .add(link.at().toString())
                .add(link.quantity())
                .add(link.amount());
        write(link.conversion(), row);
        write(link.group(), row);
        row.add(link.share()).add(link.event()).end();
    }

    private static void write(Optional<FlowLink.Converted> told, TableRow row) throws IOException {
        row.add(told.map(FlowLink.Converted::amount))
                .add(told.map(FlowLink.Converted::rate))
                .add(told.map(FlowLink.Converted::date));
    }

    /** A document whose lines are still to come. */
    static FlowDocument document(CsvRow row) {
        DocRef ref = cell(row, 1, DocRef::parse);
        Optional<String> own = optional(row, 11, Function.identity());
        Optional<String> partner = optional(row, 12, Function.identity());
        return new FlowDocument(
                ref,
                cell(row, 2, Instant::parse),
                optional(row, 3, LocalDate::parse),
                cell(row, 4, DocumentStatus::valueOf),
                optional(row, 5, MainLineId::of),
                optional(row, 6, BigMoney::parse),
                optional(row, 7, BigMoney::parse),
                optional(row, 8, BigMoney::parse),
                optional(row, 9, LocalDate::parse),
                optional(row, 10, Validity::parse),
                own.map(name -> new Entities(name, partner)),
                new ArrayList<>());
    }

    static FlowLine line(CsvRow row) {
        return new FlowLine(
                cell(row, 1, LineRef::parse),
                optional(row, 2, Quantity::parse),
                optional(row, 3, Quantity::parse),
                optional(row, 4, UnitFactor::parse),
                optional(row, 5, BigMoney::parse),
                cell(row, 6, TableCells::yes),
                cell(row, 7, BillingBasis::valueOf),
                cell(row, 8, Ratio::parse),
                optional(row, 9, Function.identity()));
    }

    static FlowLink link(CsvRow row) {
        return new FlowLink(
                cell(row, 1, LinkKind::of),
                cell(row, 2, NodeRef::parse),
                cell(row, 3, NodeRef::parse),
                cell(row, 4, Instant::parse),
                optional(row, 5, Quantity::parse),
                optional(row, 6, BigMoney::parse),
                converted(row, 7),
                converted(row, 10),
                optional(row, 13, Ratio::parse),
                row.field(14));
    }

    private static Optional<FlowLink.Converted> converted(CsvRow row, int first) {
        if (List.of(row.field(first), row.field(first + 1), row.field(first + 2)).stream()
                .allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new FlowLink.Converted(
                cell(row, first, BigMoney::parse),
                cell(row, first + 1, Ratio::parse),
                cell(row, first + 2, LocalDate::parse)));
    }

    private static boolean yes(String text) {
        if (!text.isEmpty() && !text.equals("yes")) {
            throw new IllegalArgumentException("\"" + text + "\": expected yes, or nothing");
        }
        return !text.isEmpty();
    }

    private static <T> T cell(CsvRow row, int index, Function<String, T> parse) {
        try {
            return parse.apply(row.field(index));
        } catch (IllegalCurrencyException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static <T> Optional<T> optional(CsvRow row, int index, Function<String, T> parse) {
        return row.field(index).isEmpty() ? Optional.empty() : Optional.of(cell(row, index, parse));
    }
}
