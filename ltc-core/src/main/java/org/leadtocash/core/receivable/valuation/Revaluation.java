package org.leadtocash.core.receivable.valuation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.source.DataSet;

/** The open foreign items of a day at its rates, what a ledger books for them, and its reversal. */
public final class Revaluation {
    private final RevaluationRules rules;
    private final LocalDate on;
    private final DataSet rates;
    private final List<RevaluedItem> items;
    private final Findings findings;

    Revaluation(RevaluationRules rules, LocalDate on, DataSet rates, List<RevaluedItem> items, Findings findings) {
        this.rules = rules;
        this.on = on;
        this.rates = rates;
        this.items = List.copyOf(items);
        this.findings = findings;
    }

    /** The rules. */
    public RevaluationRules rules() {
        return rules;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** The rates that were used, by hash. */
    public DataSet rates() {
        return rates;
    }

    /** The items, by customer and then the oldest due first. */
    public List<RevaluedItem> items() {
        return items;
    }

    /** Items that could not be valued, and why; they stay as they stand. */
    public Findings findings() {
        return findings;
    }

    /** What is booked, one entry for each currency with a difference. */
    public List<ExchangeEntry> entries() {
        return entries(on, false);
    }

    /** What takes it back on the next day. */
    public List<ExchangeEntry> reversal() {
        return entries(on.plusDays(1), true);
    }

    private List<ExchangeEntry> entries(LocalDate day, boolean reversal) {
        SortedMap<CurrencyUnit, Money> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.open().getCurrencyUnit(), item.recognised(), Money::plus));
        List<ExchangeEntry> entries = new ArrayList<>();
        sums.forEach((currency, sum) -> {
            if (!sum.isZero()) {
                entries.add(new ExchangeEntry(day, currency, reversal ? sum.negated() : sum, reversal));
            }
        });
        return List.copyOf(entries);
    }

    /** The difference that is booked, over all currencies. */
    public Money recognised() {
        return items.stream().map(RevaluedItem::recognised).reduce(Money.zero(rules.ledger()), Money::plus);
    }

    /** The difference of one currency, booked or not. */
    public Money unrealised(CurrencyUnit currency) {
        return items.stream()
                .filter(item -> item.open().getCurrencyUnit().equals(currency))
                .map(RevaluedItem::unrealised)
                .reduce(Money.zero(rules.ledger()), Money::plus);
    }

    /** What the items of one currency are worth. */
    public Money value(CurrencyUnit currency) {
        return items.stream()
                .filter(item -> item.open().getCurrencyUnit().equals(currency))
                .map(RevaluedItem::value)
                .reduce(Money.zero(rules.ledger()), Money::plus);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Revaluation that
                && rules.equals(that.rules)
                && on.equals(that.on)
                && rates.equals(that.rates)
                && items.equals(that.items)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, on, rates, items, findings);
    }

    /** The day and the items. */
    @Override
    public String toString() {
        return on + " " + items;
    }
}
