package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.ledger.AsOf;
import org.leadtocash.core.credit.ledger.LedgerBalance;
import org.leadtocash.core.credit.ledger.LedgerBook;

/** A ledger as it stood at one moment, copied, so that two moments can be compared. */
final class LedgerSight {
    private final Map<CreditAccountKey, LedgerAccount> accounts = new TreeMap<>();
    private final List<LedgerBalance> balances;
    private final Map<String, Commitment> open;
    private final ExposureSnapshot exposure;

    private LedgerSight(LedgerBook book, Collection<CreditAccountKey> keys) {
        keys.forEach(key -> book.account(key).ifPresent(account -> accounts.put(key, account)));
        balances = book.balances();
        open = book.commitments().collect(Collectors.toMap(Commitment::hold, Function.identity()));
        exposure = book.exposure(keys, AsOf.now());
    }

    static LedgerSight of(LedgerBook book, Collection<CreditAccountKey> keys) {
        return new LedgerSight(book, keys);
    }

    Map<CreditAccountKey, LedgerAccount> accounts() {
        return accounts;
    }

    /** The stored balances. */
    List<LedgerBalance> balances() {
        return balances;
    }

    /** Every commitment that has something in it. */
    Map<String, Commitment> open() {
        return open;
    }

    /** What is used, in the currencies of the documents. */
    ExposureSnapshot exposure() {
        return exposure;
    }

    BigDecimal used(CreditAccountKey key) {
        return Law.known(accounts, key).used().getAmount();
    }

    /** How many entries there are. */
    long entries() {
        return accounts.values().stream().mapToLong(LedgerAccount::version).sum();
    }

    /** What a commitment comes to over all categories, in the currencies of its documents. */
    Map<String, BigDecimal> total(String hold) {
        Map<String, BigDecimal> sums = new HashMap<>();
        if (open.containsKey(hold)) {
            Law.known(open, hold)
                    .portions()
                    .values()
                    .forEach(portion -> sums.merge(
                            portion.amount().getCurrencyUnit().getCode(),
                            portion.amount().getAmount(),
                            BigDecimal::add));
        }
        return sums;
    }
}
