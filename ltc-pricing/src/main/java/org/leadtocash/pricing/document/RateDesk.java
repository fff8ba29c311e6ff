package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.exchange.Conversion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateAnswer;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.pricing.procedure.RateRule;

/** Finds each exchange rate once, and says where there is none. */
final class RateDesk {
    private final ExchangeRates rates;
    private final Reasons reasons;
    private final ExactMath math;
    private final Map<Asked, RateAnswer> answers = new HashMap<>();
    private boolean used;

    private record Asked(CurrencyUnit from, CurrencyUnit to, RatePolicy rates, LocalDate day) {}

    /** A rate and its number on the tape. */
    record Found(AppliedRate rate, Figure figure) {}

    RateDesk(ExchangeRates rates, Reasons reasons, ExactMath math) {
        this.rates = rates;
        this.reasons = reasons;
        this.math = math;
    }

    /** The rate between two different currencies; empty, with a finding, where there is none. */
    Optional<Found> rate(
            CurrencyUnit from, CurrencyUnit to, RateRule rule, LocalDate day, Severity severity, Subject subject) {
        RateAnswer answer = answers.computeIfAbsent(
                new Asked(from, to, rule.rates(), day),
                asked -> rates.convert(BigMoney.of(from, 1), to, rule.rates().on(day)));
        return answer.fold(conversion -> Optional.of(found(conversion, rule, day)), missing -> {
            reasons.noRate(severity, subject, missing);
            return Optional.empty();
        });
    }

    private Found found(Conversion conversion, RateRule rule, LocalDate day) {
        used = true;
        AppliedRate rate = AppliedRate.of(conversion, rule.rates().type(), day);
        Figure figure = math.take(
                "exchange rate",
                rate.rate(),
                rate.to().getCode() + "/" + rate.from().getCode(),
                () -> new Cited("exchange-rate", rates.id(), rates.asOf().toString(), rate.way()));
        return new Found(rate, figure);
    }

    /** The rates, where any was used. */
    List<DataSet> dataSets() {
        return used
                ? List.of(new DataSet(
                        rates.id(), rates.asOf().toString(), new ContentHash(rates.contentHash()), rates.asOf()))
                : List.of();
    }
}
