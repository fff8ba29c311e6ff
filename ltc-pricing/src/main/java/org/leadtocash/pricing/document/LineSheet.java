package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.request.RequestLine;

/** One line, or the document as a whole, as the exact and talkative way through a procedure sees it. */
final class LineSheet {
    private final Lines lines;
    private final Sheet sheet;
    private final int row;
    private final Subject subject;
    private final Optional<RequestLine> line;
    private final Ratio size;

    private LineSheet(Lines lines, Sheet sheet, int row, Subject subject, Optional<RequestLine> line) {
        this.lines = lines;
        this.sheet = sheet;
        this.row = row;
        this.subject = subject;
        this.line = line;
        this.size =
                line.map(given -> Ratio.from(given.quantity().amount()).abs()).orElse(Ratio.ONE);
    }

    static LineSheet of(Lines lines, Sheet sheet, int row, Reasons reasons) {
        RequestLine line = lines.line(row);
        return new LineSheet(lines, sheet, row, reasons.line(line.line()), Optional.of(line));
    }

    static LineSheet whole(Lines lines, Sheet sheet, Reasons reasons) {
        return new LineSheet(lines, sheet, Lines.DOCUMENT, reasons.document(), Optional.empty());
    }

    /** Its place among the lines; {@link Lines#DOCUMENT} for the document. */
    int row() {
        return row;
    }

    Subject subject() {
        return subject;
    }

    RequestLine line() {
        return line.orElseThrow();
    }

    String number() {
        return line.map(RequestLine::line).orElse("");
    }

    String material() {
        return line.map(RequestLine::material).orElse("");
    }

    /** The value of a field; empty where it has none, null where nobody gave it. */
    @Nullable String value(KeyField field) {
        return lines.value(row, field);
    }

    /** The values of those fields, as far as it has them. */
    SortedMap<KeyField, String> key(List<KeyField> fields) {
        SortedMap<KeyField, String> key = new TreeMap<>();
        for (KeyField field : fields) {
            @Nullable String value = value(field);
            key.put(field, value == null ? "" : value);
        }
        return key;
    }

    int word(int column) {
        return lines.word(row, column);
    }

    /** How much of it, without its sign. */
    Ratio size() {
        return size;
    }

    boolean isReturn() {
        return line.filter(given -> given.quantity().amount().signum() < 0).isPresent();
    }

    Optional<LocalDate> date(DateRule rule) {
        return rule.date(
                line.map(RequestLine::dates).orElse(new TreeMap<>()),
                lines.request().dates());
    }

    /** The day for which records are looked up. */
    LocalDate day() {
        return LocalDate.ofEpochDay(lines.day(row));
    }

    /** Whether it can still be priced. */
    boolean isOpen() {
        return sheet.isOpen(row);
    }

    void close() {
        if (row != Lines.DOCUMENT) {
            sheet.close(row);
        }
    }
}
