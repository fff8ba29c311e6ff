package org.leadtocash.core.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quotes of one pair and type in the order of their days. */
final class RateSeries {
    private final long[] days;
    private final RateQuote[] quotes;

    /** Takes quotes of different days, in any order. */
    RateSeries(List<RateQuote> unsorted) {
        quotes = unsorted.toArray(new RateQuote[0]);
        Arrays.sort(quotes, Comparator.comparing(RateQuote::validFrom));
        days = Arrays.stream(quotes)
                .mapToLong(quote -> quote.validFrom().toEpochDay())
                .toArray();
    }

    /** The latest quote valid from the day or before. */
    @Nullable RateQuote latest(LocalDate date) {
        int at = Arrays.binarySearch(days, date.toEpochDay());
        int index = at >= 0 ? at : -at - 2;
        return index < 0 ? null : quotes[index];
    }

    RateQuote first() {
        return quotes[0];
    }
}
