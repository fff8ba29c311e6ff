package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.KeyValues;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;

/** Reads the lines of a request as numbers: quantities, days, and the values of key fields as a book numbers them. */
final class LineReader {
    private static final int NARROW_DIGITS = 18;
    private static final int[] NOTHING = {};

    private final PriceRequest request;
    private final RequestLine[] lines;
    private final CompiledProcedure compiled;
    private final PriceIndex book;
    private final int[][] words;

    LineReader(PriceRequest request, RequestLine[] lines, CompiledProcedure compiled) {
        this.request = request;
        this.lines = lines;
        this.compiled = compiled;
        this.book = compiled.book();
        this.words = new int[compiled.fields().size()][];
    }

    Lines read() {
        long[] quantities = new long[lines.length];
        @Nullable Unit unit = lines.length == 0 ? null : lines[0].quantity().unit();
        boolean positive = true;
        boolean entered = !request.conditions().isEmpty();
        for (int i = 0; i < lines.length; i++) {
            BigDecimal amount = lines[i].quantity().amount();
            quantities[i] =
                    amount.scale() == 0 && amount.precision() <= NARROW_DIGITS ? amount.longValue() : Lines.WIDE;
            positive &= amount.signum() > 0;
            entered |= !lines[i].conditions().isEmpty();
            if (unit != null && !unit.code().equals(lines[i].quantity().unit().code())) {
                unit = null;
            }
        }
        for (int field = 0; field < words.length; field++) {
            words[field] = shared(compiled.fields().get(field), compiled.role(field));
        }
        for (int i = 0; i < lines.length; i++) {
            readOwn(i);
        }
        int[] days = days();
        boolean dated = Arrays.stream(days).noneMatch(day -> day == Lines.NO_DAY);
        return new Lines(
                request,
                lines,
                compiled,
                quantities,
                Optional.ofNullable(unit),
                days,
                words,
                positive && dated,
                entered);
    }

    /** One number where all lines share it with the document; else that of the document and then of each line. */
    private int[] shared(KeyField field, FieldRole role) {
        if (role == FieldRole.CURRENCY) {
            return new int[] {number(request.currency().getCode())};
        }
        KeyValues common = (KeyValues) request.attributes();
        int ofDocument = role == FieldRole.PLAIN ? number(common.get(field)) : Lines.UNMATCHED;
        if (role == FieldRole.PLAIN) {
            return new int[] {ofDocument};
        }
        int[] each = new int[lines.length + 1];
        each[0] = ofDocument;
        if (role == FieldRole.OF_LINES) {
            Arrays.fill(each, 1, each.length, number(common.get(field)));
        } else {
            for (int i = 0; i < lines.length; i++) {
                each[i + 1] = number(lines[i].material());
            }
        }
        return each;
    }

    /** What a line says itself goes before what the document says. */
    private void readOwn(int line) {
        KeyValues own = (KeyValues) lines[line].attributes();
        for (int place = 0; place < own.size(); place++) {
            int field = compiled.place(own.field(place));
            if (field >= 0 && (compiled.role(field) == FieldRole.PLAIN || compiled.role(field) == FieldRole.OF_LINES)) {
                if (words[field].length == 1) {
                    int ofDocument = words[field][0];
                    words[field] = new int[lines.length + 1];
                    Arrays.fill(words[field], ofDocument);
                }
                words[field][line + 1] = number(own.value(place));
            }
        }
    }

    private int number(@Nullable String value) {
        return value == null ? Lines.UNKNOWN : value.isEmpty() ? Lines.UNMATCHED : book.word(value);
    }

    /** The day of the document, and where one differs those of the lines after it. */
    private int[] days() {
        DateRule rule = compiled.procedure().policy().pricingDate();
        int ofDocument = day(rule, Map.of());
        int[] days = NOTHING;
        for (int i = 0; i < lines.length; i++) {
            int own = lines[i].dates().isEmpty() ? ofDocument : day(rule, lines[i].dates());
            if (own != ofDocument && days.length == 0) {
                days = new int[lines.length + 1];
                Arrays.fill(days, ofDocument);
            }
            if (days.length > 0) {
                days[i + 1] = own;
            }
        }
        return days.length == 0 ? new int[] {ofDocument} : days;
    }

    private int day(DateRule rule, Map<String, LocalDate> own) {
        return rule.date(own, request.dates()).map(PriceIndex::day).orElse(Lines.NO_DAY);
    }
}
