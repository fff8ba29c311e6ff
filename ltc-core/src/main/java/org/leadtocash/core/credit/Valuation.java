package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.exchange.Conversion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.NoRate;
import org.leadtocash.core.exchange.RateAnswer;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * What sums in several currencies are worth in one: each sum converted once, exactly, and the total rounded once, halves
 * away from zero. Remembers every rate it used, and every one it missed.
 */
final class Valuation {
    private final ExchangeRates rates;
    private final RateQuery query;
    private final Ratio buffer;
    private final SortedMap<String, String> used = new TreeMap<>();

    /**
     * A valuation by rates.
     *
     * @param bufferPercent by how much foreign currencies may move against us: what is owed in them counts for more by
     *     that, and what we owe in them for less
     */
    Valuation(ExchangeRates rates, RateQuery query, BigDecimal bufferPercent) {
        this.rates = rates;
        this.query = query;
        this.buffer = Ratio.from(bufferPercent).dividedBy(Ratio.of(100));
    }

    /** The worth of sums: an amount, or the pairs without a rate. */
    static final class Worth {
        private final CurrencyUnit currency;
        private final Set<String> missing = new TreeSet<>();
        private Ratio exact = Ratio.ZERO;

        private Worth(CurrencyUnit currency) {
            this.currency = currency;
        }

        boolean isKnown() {
            return missing.isEmpty();
        }

        /** The codes of the currencies without a rate. */
        Set<String> missing() {
            return missing;
        }

        /** The total before it is rounded; only where it is known. */
        Ratio exact() {
            return exact;
        }

        /** The rounded total; only where it is known. */
        Money amount() {
            return Money.of(currency, RoundingPolicy.standard(currency).round(exact));
        }
    }

    Worth worth(Map<CurrencyUnit, Money> sums, CurrencyUnit to) {
        Worth worth = new Worth(to);
        sums.forEach((currency, sum) -> {
            if (!sum.isZero()) {
                RateAnswer answer = rates.convert(sum.toBigMoney(), to, query);
                if (answer instanceof Conversion conversion) {
                    worth.exact = worth.exact.plus(buffered(conversion));
                    note(currency, to, conversion);
                } else {
                    worth.missing.add(currency.getCode());
                }
            }
        });
        return worth;
    }

    private Ratio buffered(Conversion conversion) {
        Ratio exact = conversion.exact();
        return conversion.isSameCurrency() || buffer.signum() == 0
                ? exact
                : exact.plus(exact.abs().times(buffer));
    }

    Worth worth(Money amount, CurrencyUnit to) {
        return worth(Map.of(amount.getCurrencyUnit(), amount), to);
    }

    /** Why there is no rate; only for a pair that was missing. */
    NoRate missing(String currency, CurrencyUnit to) {
        RateAnswer answer = rates.convert(BigMoney.zero(CurrencyUnit.of(currency)), to, query);
        if (answer instanceof NoRate missing) {
            return missing;
        }
        throw new IllegalArgumentException("there is a rate " + currency + "/" + to);
    }

    private void note(CurrencyUnit from, CurrencyUnit to, Conversion conversion) {
        if (!conversion.isSameCurrency()) {
            used.put(from + "/" + to, conversion.rate() + " " + conversion.legs());
        }
    }

    /** Every rate used, by pair, with the way it was found. */
    SortedMap<String, String> used() {
        return used;
    }
}
