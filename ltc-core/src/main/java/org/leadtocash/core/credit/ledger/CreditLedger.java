package org.leadtocash.core.credit.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.finding.Findings;

/**
 * The book of what is reserved and used of every limit, and the one place where a limit is checked and used in one step.
 *
 * <pre>{@code
 * CreditLedger ledger = CreditLedger.inMemory(LedgerRules.of(policy));
 * Outcome held = ledger.apply(Command.Reserve.of(head, "ORDER-4711", order, value, charging.charges()));
 * }</pre>
 *
 * <p>Safe to share between threads as far as its store is; the one in memory is.
 */
public final class CreditLedger {
    private final CreditLedgerStore store;

    private CreditLedger(CreditLedgerStore store) {
        this.store = store;
    }

    /** A ledger kept in that store. */
    public static CreditLedger on(CreditLedgerStore store) {
        return new CreditLedger(store);
    }

    /** An empty ledger in memory. */
    public static CreditLedger inMemory(LedgerRules rules) {
        return new CreditLedger(new MemoryLedgerStore(rules));
    }

    /** Where it is kept. */
    public CreditLedgerStore store() {
        return store;
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
    public Simulation simulate(Command command) {
        return store.simulate(command);
    }

    /** Reads the ledger as it stands at one moment. */
    public <T> T read(Function<? super LedgerBook, T> question) {
        return store.read(question);
    }

    /** What is used of these accounts, by category, in the currencies of the documents; what a decision measures. */
    public ExposureSnapshot exposure(Collection<CreditAccountKey> accounts, AsOf asOf) {
        return store.<ExposureSnapshot>read(book -> book.exposure(accounts, asOf));
    }

    /** The stored balances, by account and category, in the currencies of the accounts; without zeros. */
    public List<LedgerBalance> balances() {
        return store.read(LedgerBook::balances);
    }

    /** Entries by account and number. */
    public List<LedgerEntry> entries(EntryFilter filter) {
        return store.<List<LedgerEntry>>read(book -> book.entries(filter).toList());
    }

    /** The balances as the entries add up to them, whatever the stored ones say. */
    public List<LedgerBalance> rebuild() {
        return store.<List<LedgerBalance>>read(book -> LedgerBalance.from(book.entries(EntryFilter.all())));
    }

    /**
     * Everything that does not fit together: a chain that is broken, a balance that is not the sum of its entries or of
     * its commitments, an increase that was accepted where there was no room. Empty in a sound ledger.
     */
    public Findings diff() {
        return store.<Findings>read(book -> new LedgerAudit(book, store.rules()).findings());
    }

    /**
     * Gives back reservations that can no longer be posted. Each is a command of its own, so a sweep that is sent twice
     * does nothing twice; whoever posts too late finds the same without a sweep.
     *
     * @param now the moment
     * @param day the day of the commands
     * @param actor who sweeps
     * @param most how many at the most
     * @return the answers
     */
    public List<Outcome> sweep(Instant now, LocalDate day, String actor, int most) {
        List<String> late = store.<List<String>>read(book -> book.late(now, most));
        return store.apply(late.stream()
                .<Command>map(hold -> new Command.Expire(
                        new Command.Head(
                                "expire:" + ContentHash.of(hold.getBytes(StandardCharsets.UTF_8)),
                                now,
                                day,
                                actor,
                                "not posted in time"),
                        hold))
                .toList());
    }
}
