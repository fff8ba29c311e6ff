package org.leadtocash.core.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** Measures accounts without any document. */
final class Measuring {
    private Measuring() {}

    static List<AccountExposure> of(
            CreditPolicy policy, CreditPosition position, LocalDate day, ExchangeRates exchange) {
        LocalDate rateDay = policy.rateDay().of(day, day);
        Valuation valuation = new Valuation(exchange, policy.rates().on(rateDay), policy.exchangeBuffer());
        List<AccountExposure> measured = new ArrayList<>();
        for (CreditAccount account : position.accounts()) {
            Map<CurrencyUnit, Money> sums = new LinkedHashMap<>();
            for (ExposureSnapshot.Sum sum : position.exposure().of(account.key())) {
                if (policy.counted().contains(sum.category())) {
                    sums.merge(sum.amount().getCurrencyUnit(), sum.amount(), Money::plus);
                }
            }
            Valuation.Worth worth = valuation.worth(sums, account.currency());
            measured.add(new AccountExposure(
                    account.key(),
                    account.on(day, policy.expiredLimit(), Cover.Facts.UNKNOWN),
                    worth.isKnown() ? Optional.of(worth.amount()) : Optional.empty(),
                    missing(account, worth, valuation)));
        }
        return List.copyOf(measured);
    }

    private static Findings missing(CreditAccount account, Valuation.Worth worth, Valuation valuation) {
        List<Finding> missing = new ArrayList<>();
        for (String currency : worth.missing()) {
            missing.add(valuation
                    .missing(currency, account.currency())
                    .finding(
                            Severity.REVIEW, Subject.of("account", account.key().toString()))
                    .reference("account", account.key().toString())
                    .build());
        }
        return Findings.from(missing);
    }
}
