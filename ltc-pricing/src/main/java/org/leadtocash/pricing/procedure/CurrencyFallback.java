package org.leadtocash.pricing.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What happens where a price list has no amount in the currency of the document.
 *
 * <p>An amount in the currency of the document goes before any conversion at the same key.
 */
public final class CurrencyFallback {
    private static final CurrencyFallback SAME_ONLY =
            new CurrencyFallback(List.of(), Optional.empty(), BigDecimal.ZERO);

    private final List<CurrencyUnit> from;
    private final Optional<RateRule> rate;
    private final BigDecimal markupPercent;

    private CurrencyFallback(List<CurrencyUnit> from, Optional<RateRule> rate, BigDecimal markupPercent) {
        this.from = from;
        this.rate = rate;
        this.markupPercent = markupPercent;
    }

    /** Only amounts in the currency of the document count. */
    public static CurrencyFallback sameOnly() {
        return SAME_ONLY;
    }

    /**
     * Amounts in these currencies are converted, the first that has one.
     *
     * @param rate which exchange rates, and of which day
     * @param from at least one
     */
    public static CurrencyFallback convert(RateRule rate, List<CurrencyUnit> from) {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("conversion of no currency: expected one or more to convert from");
        }
        return new CurrencyFallback(List.copyOf(from), Optional.of(rate), BigDecimal.ZERO);
    }

    /** The same, with that percentage on top of each converted amount. */
    public CurrencyFallback withMarkup(BigDecimal percent) {
        return new CurrencyFallback(from, rate, percent);
    }

    /** The currencies to convert from, in the order they are tried; empty where nothing is converted. */
    public List<CurrencyUnit> from() {
        return from;
    }

    /** Which exchange rates, and of which day; empty where nothing is converted. */
    public Optional<RateRule> rate() {
        return rate;
    }

    /** What comes on top of a converted amount, in per cent. */
    public BigDecimal markupPercent() {
        return markupPercent;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CurrencyFallback that
                && from.equals(that.from)
                && rate.equals(that.rate)
                && markupPercent.equals(that.markupPercent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, rate, markupPercent);
    }

    /** What it does, for messages. */
    @Override
    public String toString() {
        return rate.map(policy -> "convert from " + from + " by " + policy).orElse("same currency only");
    }
}
