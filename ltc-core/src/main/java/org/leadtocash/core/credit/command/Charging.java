package org.leadtocash.core.credit.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.exchange.Conversion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.NoRate;
import org.leadtocash.core.exchange.RateAnswer;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.RoundingPolicy;

/**
 * What a document charges to each account on the way up, in the currency of each account at the rate of the day; or why
 * that cannot be said. Worked out before the ledger is asked, so that no limit is held while rates are looked up.
 */
public final class Charging {
    private final List<Charge> charges;
    private final Findings findings;

    private Charging(List<Charge> charges, Findings findings) {
        this.charges = List.copyOf(charges);
        this.findings = findings;
    }

    /**
     * The charges for an amount.
     *
     * @param payer the payer's account
     * @param amount what the customer will owe, in the currency of the document
     * @param day the day of hierarchy and rates
     * @param position the accounts and who answers for whom
     */
    public static Charging of(
            CreditAccountKey payer,
            Money amount,
            LocalDate day,
            CreditPosition position,
            ExchangeRates rates,
            RatePolicy policy) {
        Map<CreditAccountKey, CreditAccount> accounts = new TreeMap<>(
                position.accounts().stream().collect(Collectors.toMap(CreditAccount::key, account -> account)));
        List<Charge> charges = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (CreditHierarchy.Step step : position.hierarchy().path(payer, day)) {
            CreditAccount account = accounts.get(step.account());
            if (account == null) {
                continue;
            }
            RateAnswer answer = rates.convert(amount.toBigMoney(), account.currency(), policy.on(day));
            if (answer instanceof Conversion conversion) {
                Money charged = conversion.rounded(RoundingPolicy.standard(account.currency()));
                charges.add(new Charge(account.key(), charged, step.checked(), table(conversion, rates)));
            } else if (answer instanceof NoRate missing) {
                String name = account.key().toString();
                findings.add(missing.finding(Severity.REVIEW, Subject.of("account", name))
                        .reference("account", name)
                        .build());
            }
        }
        return new Charging(charges, Findings.from(findings));
    }

    private static Optional<ContentHash> table(Conversion conversion, ExchangeRates rates) {
        return conversion.isSameCurrency() ? Optional.empty() : Optional.of(new ContentHash(rates.contentHash()));
    }

    /** The charges, the payer's first; without those that have no rate. */
    public List<Charge> charges() {
        return charges;
    }

    /** The accounts that cannot be charged; a reservation without them would be worth nothing. */
    public Findings findings() {
        return findings;
    }
}
