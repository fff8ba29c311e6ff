package org.leadtocash.core.credit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.exposure.ExposureCategory;

/**
 * What is used of an account in one category, in the account's currency.
 *
 * @param account the account
 * @param category the category
 * @param amount how much; never zero in a list of balances
 */
public record LedgerBalance(CreditAccountKey account, ExposureCategory category, Money amount) {

    /** The balances that entries add up to, by account and category; without zeros. */
    static List<LedgerBalance> from(Stream<LedgerEntry> entries) {
        Map<CreditAccountKey, Map<ExposureCategory, Money>> sums = new TreeMap<>();
        entries.forEach(entry -> {
            if (entry.posting().change() instanceof Change.Exposed exposed) {
                sums.computeIfAbsent(entry.account(), key -> new TreeMap<>())
                        .merge(exposed.category(), exposed.amount(), Money::plus);
            }
        });
        List<LedgerBalance> balances = new ArrayList<>();
        sums.forEach((account, categories) -> categories.forEach((category, amount) -> {
            if (!amount.isZero()) {
                balances.add(new LedgerBalance(account, category, amount));
            }
        }));
        return List.copyOf(balances);
    }
}
