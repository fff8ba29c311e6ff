package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tape.CitedSource;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.book.KeyField;
import org.leadtocash.pricing.book.KeyValues;
import org.leadtocash.pricing.book.PriceIndex;
import org.leadtocash.pricing.procedure.DateRule;

/**
 * The lines of a request as columns of numbers: quantities, days, and the values of key fields as the book numbers them,
 * a field at a time and only when a step first asks for it.
 */
final class Lines implements CitedSource {
    /** Stands for the document as a whole. */
    static final int DOCUMENT = -1;
    /** Stands for a value that nobody gave. */
    static final int UNKNOWN = -2;
    /** Stands for a field without a value, and for a value that the book never mentions. */
    static final int UNMATCHED = -1;
    /** Stands for a quantity that is no whole number of units. */
    static final long WIDE = Long.MIN_VALUE;

    private static final int NARROW_DIGITS = 18;
    private static final RequestLine[] NO_LINES = {};
    private static final int[] NO_WORDS = {};

    private final PriceRequest request;
    private final CompiledProcedure compiled;
    private final PriceIndex book;
    private final RequestLine[] lines;
    private final KeyValues common;
    private final long[] quantities;
    private final int[] days;
    private final int[][] words;
    private final boolean[] open;
    private int documentDay;
    private boolean oneDay = true;
    private boolean allOpen = true;

    Lines(PriceRequest request, CompiledProcedure compiled, PriceIndex book) {
        this.request = request;
        this.compiled = compiled;
        this.book = book;
        this.lines = request.lines().toArray(NO_LINES);
        this.common = KeyValues.of(request.attributes());
        int size = lines.length;
        this.quantities = new long[size];
        this.days = new int[size];
        this.words = new int[compiled.fields().size()][];
        Arrays.fill(words, NO_WORDS);
        this.open = new boolean[size];
        Arrays.fill(open, true);
        for (int i = 0; i < size; i++) {
            quantities[i] = whole(lines[i].quantity().amount());
        }
    }

    private static long whole(BigDecimal quantity) {
        return quantity.scale() == 0 && quantity.precision() <= NARROW_DIGITS ? quantity.longValue() : WIDE;
    }

    PriceRequest request() {
        return request;
    }

    int size() {
        return lines.length;
    }

    RequestLine line(int line) {
        return lines[line];
    }

    /** How many units the line has, with its sign; {@link #WIDE} where that is no whole number of 18 digits. */
    long quantity(int line) {
        return quantities[line];
    }

    /** Whether the quantity of a line is in that unit. */
    boolean isIn(int line, Optional<Unit> unit) {
        if (unit.isEmpty()) {
            return false;
        }
        Unit own = lines[line].quantity().unit();
        Unit other = unit.get();
        return own.code().equals(other.code());
    }

    boolean isOpen(int line) {
        return open[line];
    }

    void close(int line) {
        open[line] = false;
        allOpen = false;
    }

    /** Whether no line is closed. */
    boolean allOpen() {
        return allOpen;
    }

    /** Whether every line has the day of the document. */
    boolean isOneDay() {
        return oneDay;
    }

    /** The day for which records are looked up, counted from 1970-01-01. */
    int day(int line) {
        return line == DOCUMENT ? documentDay : days[line];
    }

    void day(int line, LocalDate day) {
        if (line == DOCUMENT) {
            documentDay = PriceIndex.day(day);
        } else {
            days[line] = PriceIndex.day(day);
            oneDay &= days[line] == documentDay;
        }
    }

    /** The value of a field in a line as the book numbers it; {@link #UNKNOWN} or {@link #UNMATCHED}. */
    int word(int line, int field) {
        int[] known = words(field);
        return known.length == 1 ? known[0] : known[line + 1];
    }

    /** Whether every line has the document's value of that field. */
    boolean isCommon(int field) {
        return words(field).length == 1;
    }

    private int[] words(int field) {
        if (words[field].length == 0) {
            words[field] = numbered(compiled.fields().get(field), compiled.role(field));
        }
        return words[field];
    }

    /** One number where all lines share it with the document; else that of the document and then of each line. */
    private int[] numbered(KeyField field, FieldRole role) {
        int whole = number(value(DOCUMENT, field, role));
        int shared = role == FieldRole.OF_LINES ? number(common.get(field)) : whole;
        int[] own = NO_WORDS;
        for (int i = 0; i < lines.length; i++) {
            @Nullable String value = ownValue(i, field, role);
            if (own.length == 0 && (value != null || shared != whole)) {
                own = new int[lines.length + 1];
                Arrays.fill(own, shared);
                own[0] = whole;
            }
            if (value != null) {
                own[i + 1] = number(value);
            }
        }
        return own.length == 0 ? new int[] {whole} : own;
    }

    private int number(@Nullable String value) {
        return value == null ? UNKNOWN : value.isEmpty() ? UNMATCHED : book.word(value);
    }

    /** What the line itself says, before the document is asked. */
    private @Nullable String ownValue(int line, KeyField field, FieldRole role) {
        if (role == FieldRole.MATERIAL) {
            return lines[line].material();
        }
        KeyValues own = (KeyValues) lines[line].attributes();
        int place = own.size() == 0 || role == FieldRole.CURRENCY ? -1 : own.place(field);
        return place < 0 ? null : own.value(place);
    }

    /** The value of a field in a line; empty where it has none, null where nobody gave it. */
    @Nullable String value(int line, KeyField field) {
        return value(line, field, FieldRole.of(field));
    }

    private @Nullable String value(int line, KeyField field, FieldRole role) {
        if (role == FieldRole.CURRENCY) {
            return request.currency().getCode();
        }
        if (line != DOCUMENT) {
            @Nullable String own = ownValue(line, field, role);
            return own == null ? common.get(field) : own;
        }
        return role == FieldRole.PLAIN ? common.get(field) : "";
    }

    /** Finds the day of each line; false where a line has none, or is no plain sale of something. */
    boolean readDays() {
        DateRule rule = compiled.procedure().policy().pricingDate();
        Optional<LocalDate> shared = rule.date(Map.of(), request.dates());
        shared.ifPresent(day -> day(DOCUMENT, day));
        boolean plain = shared.isPresent();
        oneDay = plain;
        for (int i = 0; i < lines.length; i++) {
            RequestLine line = lines[i];
            if (line.dates().isEmpty() && shared.isPresent()) {
                days[i] = documentDay;
            } else {
                Optional<LocalDate> day = rule.date(line.dates(), request.dates());
                if (day.isPresent()) {
                    day(i, day.get());
                } else {
                    plain = false;
                }
            }
            plain &= line.quantity().amount().signum() > 0;
        }
        return plain;
    }

    @Override
    public Cited cite(long row, String field) {
        return new Cited("request", lines[(int) row].line(), "", field);
    }
}
