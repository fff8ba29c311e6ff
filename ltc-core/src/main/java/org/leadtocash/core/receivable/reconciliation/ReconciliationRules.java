package org.leadtocash.core.receivable.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.receivable.OpenItems;

/**
 * How two sides are compared.
 *
 * @param windowDays how far dates of the same thing may lie apart, 0 or more
 * @param transitDays how many days before the closing a line may be on its way to the other side, 0 or more
 * @param mostParts of how many lines, at most, a sum is looked for; 0 for no search
 * @param searchSteps how many sums are looked at for each line before the search gives up
 */
public record ReconciliationRules(int windowDays, int transitDays, int mostParts, long searchSteps) {
    private static final int WINDOW = 5;
    private static final int PARTS = 12;
    private static final long STEPS = 5_000;
    private static final ReconciliationRules STANDARD = new ReconciliationRules(WINDOW, WINDOW, PARTS, STEPS);

    /** Checks that nothing is negative. */
    public ReconciliationRules {
        if (windowDays < 0 || transitDays < 0 || mostParts < 0 || searchSteps < 1) {
            throw new IllegalArgumentException("reconciliation within " + windowDays + " days, " + transitDays
                    + " in transit, of " + mostParts + " parts in " + searchSteps
                    + " steps: expected 0 or more, and at least one step");
        }
    }

    /** Five days, five in transit, sums among the twelve nearest lines. */
    public static ReconciliationRules standard() {
        return STANDARD;
    }

    /** The same with other days. */
    public ReconciliationRules withDays(int window, int transit) {
        return new ReconciliationRules(window, transit, mostParts, searchSteps);
    }

    /** The same with another search for sums. */
    public ReconciliationRules withSearch(int parts, long steps) {
        return new ReconciliationRules(windowDays, transitDays, parts, steps);
    }

    /**
     * The two sides of one account.
     *
     * @throws IllegalArgumentException if their closing balances are in two currencies, or on two days
     */
    public ReconciliationReport reconcile(PartnerStatement ours, PartnerStatement theirs) {
        if (!ours.closing().isSameCurrency(theirs.closing()) || !ours.asOf().equals(theirs.asOf())) {
            throw new IllegalArgumentException("reconciliation of " + ours.closing() + " on " + ours.asOf() + " with "
                    + theirs.closing() + " on " + theirs.asOf() + ": expected one currency and one day");
        }
        return new Reconciling(this, ours, theirs).run();
    }

    /** Our open items of a customer against the customer's statement. */
    public ReconciliationReport reconcile(OpenItems items, String customer, PartnerStatement theirs) {
        return reconcile(
                PartnerStatement.ours(items, customer, theirs.closing().getCurrencyUnit(), theirs.asOf()), theirs);
    }

    /**
     * What one company of a group has to receive from another, against what the other says it has to pay, currency by
     * currency.
     *
     * @param receivables the lines of the company that receives
     * @param payables the lines of the company that pays, as that company books them: below zero for what it owes
     */
    public SortedMap<CurrencyUnit, ReconciliationReport> intercompany(
            String receiver,
            Collection<StatementLine> receivables,
            String payer,
            Collection<StatementLine> payables,
            LocalDate asOf) {
        TreeSet<CurrencyUnit> currencies = new TreeSet<>();
        receivables.forEach(line -> currencies.add(line.amount().getCurrencyUnit()));
        payables.forEach(line -> currencies.add(line.amount().getCurrencyUnit()));
        SortedMap<CurrencyUnit, ReconciliationReport> reports = new TreeMap<>();
        for (CurrencyUnit currency : currencies) {
            PartnerStatement ours = PartnerStatement.of(receiver, asOf, currency, List.copyOf(receivables));
            PartnerStatement theirs = PartnerStatement.of(payer, asOf, currency, List.copyOf(payables));
            reports.put(currency, reconcile(ours, theirs.mirrored()));
        }
        return reports;
    }
}
