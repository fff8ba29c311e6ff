package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.pricing.book.KeyField;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.procedure.DateRule;

/** One line on its way to a price, with the values of its keys as the book numbers them; or the document as a whole. */
final class LineSheet {
    /** Stands for a value that nobody gave. */
    static final int UNKNOWN = -2;
    /** Stands for a field without a value, and for a value that the book never mentions. */
    static final int UNMATCHED = -1;

    private final int row;
    private final Subject subject;
    private final Optional<RequestLine> line;
    private final SortedMap<KeyField, String> values;
    private final int[] words;
    private final Ratio size;
    private final Map<String, LocalDate> dates;
    private LocalDate day = LocalDate.EPOCH;
    private boolean open = true;
    private Figure amount = new Figure(Ratio.ZERO, 0);

    private LineSheet(
            int row,
            Subject subject,
            Optional<RequestLine> line,
            SortedMap<KeyField, String> values,
            int[] words,
            Map<String, LocalDate> dates) {
        this.row = row;
        this.subject = subject;
        this.line = line;
        this.values = values;
        this.words = words;
        this.dates = dates;
        this.size =
                line.map(given -> Ratio.from(given.quantity().amount()).abs()).orElse(Ratio.ONE);
    }

    static List<LineSheet> of(PriceRequest request, List<KeyField> fields, PriceIndex book, Reasons reasons) {
        List<LineSheet> sheets = new ArrayList<>();
        for (RequestLine line : request.lines()) {
            SortedMap<KeyField, String> values = new TreeMap<>(request.attributes());
            values.putAll(line.attributes());
            values.put(KeyField.MATERIAL, line.material());
            values.put(KeyField.DOCUMENT_CURRENCY, request.currency().getCode());
            sheets.add(new LineSheet(
                    sheets.size(),
                    reasons.line(line.line()),
                    Optional.of(line),
                    values,
                    words(values, fields, book),
                    line.dates()));
        }
        return sheets;
    }

    static LineSheet whole(PriceRequest request, List<KeyField> fields, PriceIndex book, Reasons reasons) {
        SortedMap<KeyField, String> values = new TreeMap<>(request.attributes());
        values.put(KeyField.MATERIAL, "");
        values.put(KeyField.MATERIAL_GROUP, "");
        values.put(KeyField.DOCUMENT_CURRENCY, request.currency().getCode());
        return new LineSheet(-1, reasons.document(), Optional.empty(), values, words(values, fields, book), Map.of());
    }

    private static int[] words(SortedMap<KeyField, String> values, List<KeyField> fields, PriceIndex book) {
        int[] words = new int[fields.size()];
        for (int i = 0; i < words.length; i++) {
            String value = values.get(fields.get(i));
            words[i] = value == null ? UNKNOWN : value.isEmpty() ? UNMATCHED : book.word(value);
        }
        return words;
    }

    /** Its place among the lines; -1 for the document. */
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

    SortedMap<KeyField, String> values() {
        return values;
    }

    /** The values of those fields, as far as it has them. */
    SortedMap<KeyField, String> key(List<KeyField> fields) {
        SortedMap<KeyField, String> key = new TreeMap<>();
        fields.forEach(field -> key.put(field, values.getOrDefault(field, "")));
        return key;
    }

    int word(int column) {
        return words[column];
    }

    /** How much of it, without its sign. */
    Ratio size() {
        return size;
    }

    boolean isReturn() {
        return line.filter(given -> given.quantity().amount().signum() < 0).isPresent();
    }

    Optional<LocalDate> date(DateRule rule, PriceRequest request) {
        return rule.date(dates, request.dates());
    }

    /** The day for which records are looked up. */
    LocalDate day() {
        return day;
    }

    void day(LocalDate pricing) {
        day = pricing;
    }

    /** Whether it can still be priced. */
    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }

    /** What it comes to. */
    Figure amount() {
        return amount;
    }

    void amount(Figure total) {
        amount = total;
    }
}
