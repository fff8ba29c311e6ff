package org.leadtocash.testkit.core;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.Ratio;

/** Looks at a table of rates from the sides that its laws need. */
final class RateChecks {
    private static final int DIGITS = 8;

    private RateChecks() {}

    /** Two quotes of one pair and type, one after the other. */
    record Succession(RateQuote earlier, RateQuote later) {}

    /** A quote, and what it would be by way of another currency, or by the quote the other way round. */
    record Way(RateQuote direct, String through, Ratio product) {}

    /** The quotes of one type and day. */
    record Day(Map<String, Map<String, RateQuote>> quotes) {

        /** What one unit of a currency is worth in another by one quote, either way round. */
        private Optional<Ratio> leg(String from, String to) {
            return quote(from, to)
                    .map(RateQuote::exact)
                    .or(() -> quote(to, from).map(quote -> quote.exact().inverse()));
        }

        private Optional<RateQuote> quote(String base, String term) {
            return Optional.ofNullable(quotes.getOrDefault(base, Map.of()).get(term));
        }

        List<Way> ways() {
            TreeSet<String> codes = new TreeSet<>(quotes.keySet());
            quotes.values().forEach(terms -> codes.addAll(terms.keySet()));
            List<Way> ways = new ArrayList<>();
            for (Map<String, RateQuote> terms : quotes.values()) {
                for (RateQuote direct : terms.values()) {
                    quote(direct.term(), direct.base())
                            .ifPresent(back -> ways.add(new Way(
                                    direct, "the quote back", back.exact().inverse())));
                    for (String through : codes) {
                        Optional<Ratio> first = leg(direct.base(), through);
                        Optional<Ratio> second = leg(through, direct.term());
                        if (first.isPresent() && second.isPresent()) {
                            ways.add(new Way(direct, through, first.get().times(second.get())));
                        }
                    }
                }
            }
            return ways;
        }
    }

    /** The quotes of a table are in the order of type, pair and day. */
    static List<Succession> successions(ExchangeRates rates) {
        List<Succession> found = new ArrayList<>();
        List<RateQuote> quotes = rates.quotes();
        for (int i = 1; i < quotes.size(); i++) {
            RateQuote earlier = quotes.get(i - 1);
            RateQuote later = quotes.get(i);
            if (later.type().equals(earlier.type())
                    && later.base().equals(earlier.base())
                    && later.term().equals(earlier.term())) {
                found.add(new Succession(earlier, later));
            }
        }
        return found;
    }

    static List<Day> days(ExchangeRates rates) {
        Map<RateType, Map<LocalDate, Map<String, Map<String, RateQuote>>>> days = new TreeMap<>();
        for (RateQuote quote : rates.quotes()) {
            days.computeIfAbsent(quote.type(), type -> new TreeMap<>())
                    .computeIfAbsent(quote.validFrom(), day -> new TreeMap<>())
                    .computeIfAbsent(quote.base(), base -> new TreeMap<>())
                    .put(quote.term(), quote);
        }
        return days.values().stream()
                .flatMap(ofType -> ofType.values().stream())
                .map(Day::new)
                .toList();
    }

    /** The distance of one number from another, as a part of the other. */
    static Ratio distance(Ratio from, Ratio other) {
        return from.minus(other).dividedBy(other).abs();
    }

    /** The currency, where Joda-Money knows the code. */
    static Optional<CurrencyUnit> currency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(code))
                .findFirst();
    }

    static String digits(Ratio ratio) {
        return ratio.round(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    static String told(RateQuote quote) {
        return quote.type() + " " + quote.base() + "/" + quote.term() + " of " + quote.validFrom() + " is "
                + quote.rate().toPlainString()
                + (quote.baseUnits() == 1 ? "" : " for " + quote.baseUnits())
                + (quote.source().isEmpty() ? "" : " (" + quote.source() + ")");
    }
}
