package org.leadtocash.core.credit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerAccount;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** Reads all entries again, and finds what does not fit together. */
final class LedgerAudit {
    static final FindingCode BROKEN_CHAIN = FindingCode.of("credit.broken-chain");
    static final FindingCode BALANCE_DIFFERS = FindingCode.of("credit.balance-differs");
    static final FindingCode COMMITMENTS_DIFFER = FindingCode.of("credit.commitments-differ");
    static final FindingCode ACCOUNT_DIFFERS = FindingCode.of("credit.account-differs");

    private final LedgerBook book;
    private final LedgerRules rules;
    private final List<Finding> found = new ArrayList<>();

    LedgerAudit(LedgerBook book, LedgerRules rules) {
        this.book = book;
        this.rules = rules;
    }

    Findings findings() {
        Map<CreditAccountKey, List<LedgerEntry>> chains = new TreeMap<>();
        book.entries(EntryFilter.all())
                .forEach(entry -> chains.computeIfAbsent(entry.account(), key -> new ArrayList<>())
                        .add(entry));
        chains.forEach(this::chain);
        Map<String, Money> stored = byName(book.balances());
        List<LedgerEntry> all = chains.values().stream().flatMap(List::stream).toList();
        compare(BALANCE_DIFFERS, stored, byName(LedgerBalance.from(all.stream())));
        compare(COMMITMENTS_DIFFER, stored, committed());
        return Findings.from(found);
    }

    /** One account from its first entry to its last: the chain, the promise, and the account it comes to. */
    private void chain(CreditAccountKey key, List<LedgerEntry> entries) {
        LedgerEntry before = null;
        for (LedgerEntry entry : entries) {
            long number = before == null ? 1 : before.number() + 1;
            boolean follows = entry.previous().equals(before == null ? LedgerEntry.FIRST : before.hash());
            if (entry.number() != number || !follows) {
                found.add(Finding.of(BROKEN_CHAIN, Severity.BLOCK, subject(key))
                        .with("number", entry.number())
                        .build());
            }
            before = entry;
        }
        if (!(entries.get(0).posting().change() instanceof Change.Terms opening)) {
            found.add(Finding.of(BROKEN_CHAIN, Severity.BLOCK, subject(key))
                    .with("number", entries.get(0).number())
                    .build());
            return;
        }
        PromiseAudit promise = new PromiseAudit(opening.account(), rules);
        entries.forEach(promise::read);
        found.addAll(promise.broken());
        Optional<LedgerAccount> stored = book.account(key);
        if (!stored.equals(Optional.of(promise.account()))) {
            found.add(Finding.of(ACCOUNT_DIFFERS, Severity.BLOCK, subject(key))
                    .with("stored", stored.map(LedgerAccount::version).orElse(0L))
                    .with("rebuilt", promise.account().version())
                    .build());
        }
    }

    private Map<String, Money> committed() {
        Map<String, Money> sums = new TreeMap<>();
        book.commitments().forEach(commitment -> addTo(sums, commitment));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    private static void addTo(Map<String, Money> sums, Commitment commitment) {
        commitment.portions().forEach((category, portion) -> {
            for (int i = 0; i < commitment.path().size(); i++) {
                String name = commitment.path().get(i).account() + " " + category;
                sums.merge(name, portion.charges().get(i), Money::plus);
            }
        });
    }

    private void compare(FindingCode code, Map<String, Money> stored, Map<String, Money> rebuilt) {
        TreeSet<String> names = new TreeSet<>(stored.keySet());
        names.addAll(rebuilt.keySet());
        for (String name : names) {
            if (!Objects.equals(stored.get(name), rebuilt.get(name))) {
                found.add(differs(code, name, Optional.ofNullable(stored.get(name)), rebuilt));
            }
        }
    }

    private static Finding differs(FindingCode code, String name, Optional<Money> stored, Map<String, Money> rebuilt) {
        int space = name.lastIndexOf(' ');
        Finding.Builder finding = Finding.of(
                        code, Severity.BLOCK, subject(CreditAccountKey.parse(name.substring(0, space))))
                .reference("category", name.substring(space + 1));
        stored.ifPresent(kept -> finding.secret(Sensitivity.CREDIT, "stored", kept.toBigMoney()));
        Optional.ofNullable(rebuilt.get(name))
                .ifPresent(added -> finding.secret(Sensitivity.CREDIT, "rebuilt", added.toBigMoney()));
        return finding.build();
    }

    private static Map<String, Money> byName(List<LedgerBalance> balances) {
        Map<String, Money> named = new TreeMap<>();
        balances.forEach(balance -> named.put(balance.account() + " " + balance.category(), balance.amount()));
        return named;
    }

    static Subject subject(CreditAccountKey account) {
        return Subject.of("account", account.toString());
    }
}
