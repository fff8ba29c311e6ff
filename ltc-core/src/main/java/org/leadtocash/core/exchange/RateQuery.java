package org.leadtocash.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which rate is wanted: its type, the day, and how far one may go to find it.
 *
 * <p>Unless said otherwise a rate may be at most 7 days old, which outlasts weekends and bank holidays; the inverse of
 * the opposite quote is as good as a quote; and no third currency stands between.
 */
public final class RateQuery {
    static final int DEFAULT_MAX_AGE = 7;

    private final RateType type;
    private final LocalDate date;
    private final OptionalInt maxAgeDays;
    private final boolean inverse;
    private final List<String> pivots;

    private RateQuery(RateType type, LocalDate date, OptionalInt maxAgeDays, boolean inverse, List<String> pivots) {
        this.type = type;
        this.date = date;
        this.maxAgeDays = maxAgeDays;
        this.inverse = inverse;
        this.pivots = pivots;
    }

    /** A rate of exactly this type that is valid on a day. */
    public static RateQuery of(RateType type, LocalDate date) {
        return new RateQuery(type, date, OptionalInt.of(DEFAULT_MAX_AGE), true, List.of());
    }

    /** The same, but at most so many days old: 0 for a quote of the day itself. */
    public RateQuery withMaxAgeDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("maximum age of " + days + " days: expected 0 or more");
        }
        return new RateQuery(type, date, OptionalInt.of(days), inverse, pivots);
    }

    /** The same, however old: for rates that hold until replaced, such as budget rates. */
    public RateQuery withoutMaxAge() {
        return new RateQuery(type, date, OptionalInt.empty(), inverse, pivots);
    }

    /** The same, refusing to turn an opposite quote around. */
    public RateQuery withoutInverse() {
        return new RateQuery(type, date, maxAgeDays, false, pivots);
    }

    /** The same, through one of these currencies, in this order, where the pair itself has no rate. */
    public RateQuery via(CurrencyUnit... currencies) {
        List<String> codes = new ArrayList<>();
        for (CurrencyUnit currency : currencies) {
            codes.add(currency.getCode());
        }
        return new RateQuery(type, date, maxAgeDays, inverse, List.copyOf(codes));
    }

    /** The same for another day. */
    public RateQuery on(LocalDate date) {
        return new RateQuery(type, date, maxAgeDays, inverse, pivots);
    }

    /** What kind of rate. */
    public RateType type() {
        return type;
    }

    /** The day it must be valid on. */
    public LocalDate date() {
        return date;
    }

    /** How old it may be, in calendar days; empty for any age. */
    public OptionalInt maxAgeDays() {
        return maxAgeDays;
    }

    /** Whether the opposite quote may be turned around. */
    public boolean allowsInverse() {
        return inverse;
    }

    /** The codes of the currencies that may stand between, in the order they are tried. */
    public List<String> pivots() {
        return pivots;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateQuery that
                && type.equals(that.type)
                && date.equals(that.date)
                && maxAgeDays.equals(that.maxAgeDays)
                && inverse == that.inverse
                && pivots.equals(that.pivots);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, date, maxAgeDays, inverse, pivots);
    }

    /** The query in words. */
    @Override
    public String toString() {
        return type + " on " + date
                + (maxAgeDays.isPresent() ? ", at most " + maxAgeDays.getAsInt() + " days old" : ", of any age")
                + (inverse ? "" : ", no inverse")
                + (pivots.isEmpty() ? "" : ", via " + String.join(" or ", pivots));
    }
}
