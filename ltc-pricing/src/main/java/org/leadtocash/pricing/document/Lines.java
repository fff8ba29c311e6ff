package org.leadtocash.pricing.document;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.tape.CitedSource;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.condition.KeyValues;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.request.RequestLines;
import org.leadtocash.pricing.request.TaxTerms;

/**
 * The lines of a request as columns of numbers, as one book and procedure number them. It holds neither: a request that is
 * kept keeps no book.
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
    /** Stands for a day that nobody gave. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final RequestLine[] NO_LINES = {};

    private final PriceRequest request;
    private final Object readBy;
    private final RequestLine[] lines;
    private final long[] quantities;
    private final Optional<Unit> unit;
    private final int[] days;
    private final int[][] words;
    private final boolean plain;
    private final boolean entered;
    private final Roundings roundings;
    private final int currency;
    private final int[] supplies;
    private final int[] firstOfSupply;
    private final @Nullable TaxQuestion[] questions;

    Lines(
            PriceRequest request,
            RequestLine[] lines,
            CompiledProcedure compiled,
            long[] quantities,
            Optional<Unit> unit,
            int[] days,
            int[][] words,
            boolean plain,
            boolean entered) {
        this.request = request;
        this.readBy = compiled.identity();
        this.lines = lines;
        this.quantities = quantities;
        this.unit = unit;
        this.days = days;
        this.words = words;
        this.plain = plain;
        this.entered = entered;
        this.roundings = compiled.roundings(request.currency());
        this.currency = compiled.book().currency(request.currency());
        this.supplies = new int[lines.length];
        this.firstOfSupply = numberSupplies();
        this.questions = new @Nullable TaxQuestion[firstOfSupply.length];
    }

    /** The lines of a request, as that procedure reads them. */
    static Lines of(PriceRequest request, CompiledProcedure compiled) {
        RequestLine[] lines = NO_LINES;
        return request.lines() instanceof RequestLines known
                ? known.read(
                        Lines.class,
                        read -> read.isReadBy(compiled),
                        () -> new LineReader(request, known.toArray(lines), compiled).read())
                : new LineReader(request, request.lines().toArray(lines), compiled).read();
    }

    /** Numbers lines that supply the same under the same tax class alike; the first line of each. */
    private int[] numberSupplies() {
        int[] firsts = new int[lines.length];
        int count = 0;
        for (int line = 0; line < lines.length; line++) {
            int known = 0;
            while (known < count && !isAlike(lines[firsts[known]], lines[line])) {
                known++;
            }
            if (known == count) {
                firsts[count++] = line;
            }
            supplies[line] = known;
        }
        return Arrays.copyOf(firsts, count);
    }

    private static boolean isAlike(RequestLine line, RequestLine other) {
        return line.supply() == other.supply() && line.taxClass().equals(other.taxClass());
    }

    boolean isReadBy(CompiledProcedure compiled) {
        return readBy == compiled.identity();
    }

    PriceRequest request() {
        return request;
    }

    /** The roundings in the currency of the document. */
    Roundings roundings() {
        return roundings;
    }

    /** The number of that currency in the book; -1 where the book never mentions it. */
    int currency() {
        return currency;
    }

    int size() {
        return lines.length;
    }

    RequestLine line(int line) {
        return lines[line];
    }

    /** Whether every line has a day and sells something. */
    boolean isPlain() {
        return plain;
    }

    /** Whether anything was entered by hand. */
    boolean isEntered() {
        return entered;
    }

    /** How many units the line has, with its sign; {@link #WIDE} where that is no whole number of 18 digits. */
    long quantity(int line) {
        return quantities[line];
    }

    /** Whether the quantities of all lines are in that unit. */
    boolean areIn(Optional<Unit> other) {
        return other.isPresent()
                && unit.isPresent()
                && other.get().code().equals(unit.get().code());
    }

    /** Whether the quantity of a line is in that unit. */
    boolean isIn(int line, Optional<Unit> other) {
        return other.isPresent()
                && other.get().code().equals(lines[line].quantity().unit().code());
    }

    /** Whether every line has the day of the document. */
    boolean isOneDay() {
        return days.length == 1;
    }

    /** The day for which records are looked up, counted from 1970-01-01; {@link #NO_DAY}. */
    int day(int line) {
        return days.length == 1 ? days[0] : days[line + 1];
    }

    /** The value of a field in a line as the book numbers it; {@link #UNKNOWN} or {@link #UNMATCHED}. */
    int word(int line, int field) {
        int[] known = words[field];
        return known.length == 1 ? known[0] : known[line + 1];
    }

    /** The value of a field in the document and then in each line; one number where all share it. */
    int[] words(int field) {
        return words[field];
    }

    /** The value of a field in a line; empty where it has none, null where nobody gave it. */
    @Nullable String value(int line, KeyField field) {
        FieldRole role = FieldRole.of(field);
        KeyValues common = (KeyValues) request.attributes();
        if (role == FieldRole.CURRENCY) {
            return request.currency().getCode();
        }
        if (line == DOCUMENT) {
            return role == FieldRole.PLAIN ? common.get(field) : "";
        }
        if (role == FieldRole.MATERIAL) {
            return lines[line].material();
        }
        KeyValues own = (KeyValues) lines[line].attributes();
        int place = own.size() == 0 ? -1 : own.place(field);
        return place < 0 ? common.get(field) : own.value(place);
    }

    /** The number of what a line supplies, under its tax class. */
    int supply(int line) {
        return supplies[line];
    }

    /** How many different supplies there are. */
    int supplies() {
        return firstOfSupply.length;
    }

    /** What the law is asked about a line; made once for the first of each supply, which is most often the one asked about. */
    TaxQuestion question(TaxTerms terms, int line) {
        int supply = supplies[line];
        boolean first = firstOfSupply[supply] == line;
        TaxQuestion known = first ? questions[supply] : null;
        if (known == null) {
            known = terms.question(Subject.of(request.document()), lines[line]);
            if (first) {
                questions[supply] = known;
            }
        }
        return known;
    }

    @Override
    public Cited cite(long row, String field) {
        return new Cited("request", lines[(int) row].line(), "", field);
    }
}
