package org.leadtocash.testkit.core;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.money.Currencies;
import org.leadtocash.core.money.IsoCurrency;
import org.leadtocash.core.money.Ratio;

/**
 * The laws of a table of exchange rates, for the table that a host really uses:
 *
 * <pre>{@code
 * class OurRatesTest implements ExchangeRatesLaws {
 *     public ExchangeRates rates() {
 *         return OurRates.read();
 *     }
 * }
 * }</pre>
 *
 * <p>jqwik runs every law as a test of its own. They find what goes wrong where rates are kept by hand or come through
 * files: a pair turned around, a decimal point moved, units of 100 forgotten, days missing, a currency that is no more.
 * The limits are those of reference rates between major currencies; override them where a table has reason to differ.
 */
public interface ExchangeRatesLaws {

    /** The table. */
    ExchangeRates rates();

    /** How far a rate may move from one quote to the next, as a part of the earlier one: a quarter unless said otherwise. */
    default Ratio largestMove() {
        return Ratio.of(1, 4);
    }

    /** How far two ways between the same currencies may lie apart on one day, as a part: one hundredth unless said otherwise. */
    default Ratio largestDisagreement() {
        return Ratio.of(1, 100);
    }

    /** The most calendar days from one quote of a pair to the next: 10 unless said otherwise, which outlasts holidays. */
    default int longestGapDays() {
        return 10;
    }

    /** No quote starts after the day whose knowledge the table holds. */
    @Example
    default void noQuoteIsYoungerThanTheTable() {
        Violations found = new Violations("no quote is younger than the table");
        for (RateQuote quote : rates().quotes()) {
            boolean fixed = quote.type().equals(RateType.EURO_FIXED);
            found.addIf(
                    !fixed && quote.validFrom().isAfter(rates().asOf()),
                    RateChecks.told(quote) + ", the table is as of " + rates().asOf());
        }
        found.throwIfAny();
    }

    /** Every code is in the ISO 4217 table and was in use on the first day of its quote. */
    @Example
    default void everyCurrencyWasInUseOnItsDay() {
        Violations found = new Violations("every currency was in use on its day");
        for (RateQuote quote : rates().quotes()) {
            for (String code : Set.of(quote.base(), quote.term())) {
                Optional<IsoCurrency> currency = Currencies.find(code);
                found.addIf(currency.isEmpty(), RateChecks.told(quote) + ": ISO 4217 has no " + code);
                currency.flatMap(IsoCurrency::until)
                        .filter(last ->
                                quote.validFrom().isAfter(last) && !quote.type().equals(RateType.EURO_FIXED))
                        .ifPresent(last -> found.add(RateChecks.told(quote) + ": " + code + " ended on " + last));
            }
        }
        found.throwIfAny();
    }

    /** On its first day every quote is the rate of its pair, and turned around it is the exact inverse. */
    @Example
    default void everyQuoteAnswersForItsOwnDayInBothDirections() {
        Violations found = new Violations("every quote answers for its own day in both directions");
        for (RateQuote quote : rates().quotes()) {
            RateQuery query = RateQuery.of(quote.type(), quote.validFrom());
            Optional<CurrencyUnit> base = RateChecks.currency(quote.base());
            Optional<CurrencyUnit> term = RateChecks.currency(quote.term());
            if (base.isPresent() && term.isPresent() && !isReplaced(quote)) {
                Optional<Ratio> there = rate(base.get(), term.get(), query);
                Optional<Ratio> back = rate(term.get(), base.get(), query);
                found.addIf(
                        !there.equals(Optional.of(quote.exact())),
                        RateChecks.told(quote) + ": the table answers "
                                + there.map(Ratio::toString).orElse("no rate"));
                found.addIf(back.isEmpty(), RateChecks.told(quote) + ": the table has no way back");
            }
        }
        found.throwIfAny();
    }

    private Optional<Ratio> rate(CurrencyUnit from, CurrencyUnit to, RateQuery query) {
        return rates().convert(BigMoney.of(from, 1), to, query).conversion().map(way -> way.rate());
    }

    /** Whether a fixed rate of the euro goes before the quote, as it should. */
    private boolean isReplaced(RateQuote quote) {
        return rates().quotes().stream()
                .filter(other -> other.type().equals(RateType.EURO_FIXED) && !other.equals(quote))
                .anyMatch(fixed -> Set.of(quote.base(), quote.term()).contains(fixed.term())
                        && !quote.validFrom().isBefore(fixed.validFrom()));
    }

    /** No rate moves further than {@link #largestMove()} from one quote to the next. */
    @Example
    default void noRateLeaps() {
        Violations found = new Violations("no rate leaps");
        RateChecks.successions(rates()).forEach(pair -> {
            Ratio part =
                    RateChecks.distance(pair.later().exact(), pair.earlier().exact());
            found.addIf(
                    part.compareTo(largestMove()) > 0,
                    RateChecks.told(pair.later()) + " after " + RateChecks.told(pair.earlier()));
        });
        found.throwIfAny();
    }

    /** No two quotes of a pair that follow each other are further apart than {@link #longestGapDays()}. */
    @Example
    default void noSeriesHasALongGap() {
        Violations found = new Violations("no series has a long gap");
        RateChecks.successions(rates()).forEach(pair -> {
            LocalDate due = pair.earlier().validFrom().plusDays(longestGapDays());
            found.addIf(
                    pair.later().validFrom().isAfter(due),
                    RateChecks.told(pair.earlier()) + " is followed on "
                            + pair.later().validFrom());
        });
        found.throwIfAny();
    }

    /**
     * Where one day has a pair directly and also the other way round or through a third currency, these agree within
     * {@link #largestDisagreement()}.
     */
    @Example
    default void allWaysBetweenTwoCurrenciesAgree() {
        Violations found = new Violations("all ways between two currencies agree");
        RateChecks.days(rates())
                .forEach(day -> day.ways().forEach(way -> {
                    Ratio part = RateChecks.distance(way.product(), way.direct().exact());
                    found.addIf(
                            part.compareTo(largestDisagreement()) > 0,
                            RateChecks.told(way.direct()) + ", but through " + way.through() + " it is "
                                    + RateChecks.digits(way.product()));
                }));
        found.throwIfAny();
    }
}
