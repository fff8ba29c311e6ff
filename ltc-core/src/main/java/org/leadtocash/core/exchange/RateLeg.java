package org.leadtocash.core.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.Ratio;

/** One step of a conversion: a quote, used as published or turned around. */
public final class RateLeg {
    private final RateQuote quote;
    private final boolean inverse;
    private final long ageDays;

    RateLeg(RateQuote quote, boolean inverse, long ageDays) {
        this.quote = quote;
        this.inverse = inverse;
        this.ageDays = ageDays;
    }

    /** The quote: its number, day, type and source. */
    public RateQuote quote() {
        return quote;
    }

    /** Whether the step goes from the term to the base of the quote. */
    public boolean isInverse() {
        return inverse;
    }

    /** Calendar days from the quote's first day to the day asked for; 0 for rates that are fixed for ever. */
    public long ageDays() {
        return ageDays;
    }

    /** The code of the currency the step starts from. */
    public String from() {
        return inverse ? quote.term() : quote.base();
    }

    /** The code of the currency the step arrives at. */
    public String to() {
        return inverse ? quote.base() : quote.term();
    }

    /** What one unit of the start is worth at the end, exactly. */
    public Ratio rate() {
        return inverse ? quote.exact().inverse() : quote.exact();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLeg that
                && quote.equals(that.quote)
                && inverse == that.inverse
                && ageDays == that.ageDays;
    }

    @Override
    public int hashCode() {
        return Objects.hash(quote, inverse, ageDays);
    }

    /** The step in words: {@code USD->EUR 1/1.0664 (ECB 2023-02-21)}. */
    @Override
    public String toString() {
        String units = quote.baseUnits() == 1 && quote.termUnits() == 1
                ? ""
                : " for " + quote.baseUnits() + " " + quote.base() + " in " + quote.termUnits() + " " + quote.term();
        return from() + "->" + to() + " " + (inverse ? "1/" : "") + quote.rate().toPlainString() + units + " ("
                + quote.type() + " " + quote.validFrom() + ")";
    }
}
