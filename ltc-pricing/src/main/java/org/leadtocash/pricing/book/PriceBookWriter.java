package org.leadtocash.pricing.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.PriceRecord;
import org.leadtocash.pricing.condition.Rate;
import org.leadtocash.pricing.condition.RateKind;
import org.leadtocash.pricing.condition.Scale;
import org.leadtocash.pricing.condition.ScaleKind;
import org.leadtocash.pricing.condition.ScaleSpan;
import org.leadtocash.pricing.condition.Tier;

/**
 * Writes a book as the table that {@link PriceBookReader} reads back to the same hash: one row for each tier, records in
 * order of id, days half-open, decimals with the digits they have.
 */
public final class PriceBookWriter {
    private PriceBookWriter() {}

    /**
     * Writes the book as comma-separated values (RFC 4180) with line ends of one character.
     *
     * @param out is neither flushed nor closed
     * @throws UncheckedIOException when the writer fails
     */
    public static void writeCsv(PriceBook book, Writer out) {
        Set<KeyField> fields = book.keyFields();
        List<String> header = new ArrayList<>(BookColumn.HEAD);
        fields.forEach(field -> header.add(field.name()));
        header.addAll(BookColumn.TAIL);
        try {
            row(header, out);
            for (Iterator<PriceRecord> records = book.records().iterator(); records.hasNext(); ) {
                PriceRecord record = records.next();
                for (Tier tier : record.rate().tiers()) {
                    row(cells(record, tier, fields), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("price book " + book.dataSet(), e);
        }
    }

    private static List<String> cells(PriceRecord record, Tier tier, Set<KeyField> fields) {
        Rate rate = record.rate();
        List<String> cells = new ArrayList<>(BookColumn.HEAD.size() + fields.size() + BookColumn.TAIL.size());
        cells.add(record.id());
        cells.add(Integer.toString(record.version()));
        cells.add(record.type().code());
        fields.forEach(field -> cells.add(record.key().getOrDefault(field, "")));
        cells.add(text(record.validity().from()));
        cells.add(text(record.validity().to()));
        cells.add(rate.kind().name());
        cells.add(tier.rate().toPlainString());
        cells.add(text(rate.currency()));
        cells.add(rate.kind() == RateKind.PER_UNIT ? Long.toString(rate.per()) : "");
        cells.add(text(rate.unit()));
        Scale scale = rate.scale();
        cells.add(scale.base().name());
        cells.add(tier.from().toPlainString());
        cells.add(scale.kind() == ScaleKind.FROM ? "" : scale.kind().name());
        cells.add(scale.span() == ScaleSpan.LINE ? "" : scale.span().name());
        cells.add(text(scale.unit()));
        cells.add(scale.openEnded() ? "true" : "");
        cells.add(tier.flat().signum() == 0 ? "" : tier.flat().toPlainString());
        cells.add(
                tier.block().compareTo(BigDecimal.ONE) == 0 ? "" : tier.block().toPlainString());
        cells.add(record.priority() == 0 ? "" : Integer.toString(record.priority()));
        cells.add(record.limits().least().map(BigDecimal::toPlainString).orElse(""));
        cells.add(record.limits().most().map(BigDecimal::toPlainString).orElse(""));
        return cells;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static void row(List<String> cells, Writer out) throws IOException {
        StringBuilder line = new StringBuilder(160);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            cell(cells.get(i), line);
        }
        out.write(line.append('\n').toString());
    }

    private static void cell(String text, StringBuilder line) {
        boolean plain = true;
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r' && (i > 0 || (c != '#' && c != '\uFEFF'));
        }
        if (plain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
