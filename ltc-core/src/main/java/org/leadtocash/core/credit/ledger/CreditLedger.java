package org.leadtocash.core.credit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.Command;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/**
 * The book of what is reserved and used of every limit, and the one place where a limit is checked and used in one step.
 *
 * <pre>{@code
 * CreditLedger ledger = CreditLedger.inMemory(LedgerRules.of(policy), accounts);
 * Outcome held = ledger.apply(new Command.Reserve(head, "ORDER-4711", order, value, charges, Optional.empty()));
 * }</pre>
 *
 * <p>Safe to share between threads as far as its store is; the one in memory is.
 */
public final class CreditLedger {
    static final FindingCode BROKEN_CHAIN = FindingCode.of("credit.broken-chain");
    static final FindingCode BALANCE_DIFFERS = FindingCode.of("credit.balance-differs");

    private final CreditLedgerStore store;

    private CreditLedger(CreditLedgerStore store) {
        this.store = store;
    }

    /** A ledger kept in that store. */
    public static CreditLedger on(CreditLedgerStore store) {
        return new CreditLedger(store);
    }

    /** An empty ledger in memory, for these accounts. */
    public static CreditLedger inMemory(LedgerRules rules, Collection<CreditAccount> accounts) {
        return new CreditLedger(new MemoryLedgerStore(rules, accounts));
    }

    /** Does something once: the same command under the same key has one effect and one answer. */
    public Outcome apply(Command command) {
        return store.apply(List.of(command)).get(0);
    }

    /** Does several things one after another, in this order; each has its own answer. */
    public List<Outcome> apply(List<Command> batch) {
        return store.apply(batch);
    }

    /** The answer a command would get now: advice only, nothing is taken. */
    public Outcome simulate(Command command) {
        return store.simulate(command);
    }

    /** What is used of these accounts, by category, in the currencies of the documents; what a decision measures. */
    public ExposureSnapshot exposure(Collection<CreditAccountKey> accounts, AsOf asOf) {
        return store.read(accounts, asOf);
    }

    /** The stored balances, by account and category, in the currencies of the accounts; without zeros. */
    public List<LedgerBalance> balances() {
        return store.balances();
    }

    /** Entries by account and number. */
    public Stream<LedgerEntry> entries(EntryFilter filter) {
        return store.entries(filter);
    }

    /** The balances as the entries add up to them, whatever the stored ones say. */
    public List<LedgerBalance> rebuild() {
        Map<CreditAccountKey, Map<ExposureCategory, Money>> sums = new TreeMap<>();
        store.entries(EntryFilter.all())
                .forEach(entry -> sums.computeIfAbsent(entry.account(), key -> new TreeMap<>())
                        .merge(entry.category(), entry.amount(), Money::plus));
        List<LedgerBalance> balances = new ArrayList<>();
        sums.forEach((account, categories) -> categories.forEach((category, amount) -> {
            if (!amount.isZero()) {
                balances.add(new LedgerBalance(account, category, amount));
            }
        }));
        return List.copyOf(balances);
    }

    /** Where the stored balances differ from the entries, and where an entry does not follow the one before. */
    public Findings diff() {
        List<Finding> found = new ArrayList<>();
        Map<CreditAccountKey, LedgerEntry> last = new HashMap<>();
        store.entries(EntryFilter.all()).forEach(entry -> {
            LedgerEntry before = last.put(entry.account(), entry);
            long number = before == null ? 1 : before.number() + 1;
            ContentHash previous = before == null ? LedgerEntry.FIRST : before.hash();
            if (entry.number() != number || !entry.previous().equals(previous)) {
                found.add(Finding.of(BROKEN_CHAIN, Severity.BLOCK, subject(entry.account()))
                        .with("number", entry.number())
                        .build());
            }
        });
        Map<String, Money> stored = byName(store.balances());
        Map<String, Money> rebuilt = byName(rebuild());
        TreeSet<String> names = new TreeSet<>(stored.keySet());
        names.addAll(rebuilt.keySet());
        for (String name : names) {
            if (!Objects.equals(stored.get(name), rebuilt.get(name))) {
                found.add(differs(name, stored, rebuilt));
            }
        }
        return Findings.from(found);
    }

    private static Finding differs(String name, Map<String, Money> stored, Map<String, Money> rebuilt) {
        int space = name.lastIndexOf(' ');
        CreditAccountKey account = CreditAccountKey.parse(name.substring(0, space));
        Finding.Builder finding = Finding.of(BALANCE_DIFFERS, Severity.BLOCK, subject(account))
                .reference("category", name.substring(space + 1));
        Money kept = stored.get(name);
        Money added = rebuilt.get(name);
        if (kept != null) {
            finding.with(Param.secret(Sensitivity.CREDIT, "stored", ParamType.MONEY, kept.toBigMoney()));
        }
        if (added != null) {
            finding.with(Param.secret(Sensitivity.CREDIT, "rebuilt", ParamType.MONEY, added.toBigMoney()));
        }
        return finding.build();
    }

    private static Map<String, Money> byName(List<LedgerBalance> balances) {
        Map<String, Money> named = new TreeMap<>();
        balances.forEach(balance -> named.put(balance.account() + " " + balance.category(), balance.amount()));
        return named;
    }

    private static Subject subject(CreditAccountKey account) {
        return Subject.of("account", account.toString());
    }
}
