package org.leadtocash.pricing.tax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The taxes of a document: one group for each treatment, and what they sum to. */
public final class TaxResult {
    private final CurrencyUnit currency;
    private final List<TaxGroup> groups;
    private final List<LineTax> lines;

    TaxResult(CurrencyUnit currency, List<TaxGroup> groups, List<LineTax> lines) {
        this.currency = currency;
        this.groups = List.copyOf(groups);
        this.lines = List.copyOf(lines);
    }

    /** The currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** One group for each treatment, in order of category and falling rate. */
    public List<TaxGroup> groups() {
        return groups;
    }

    /** The tax of each line; empty where taxes are rounded for groups, which have no tax of a line. */
    public List<LineTax> lines() {
        return lines;
    }

    /** The tax of that line. */
    public Optional<LineTax> line(String number) {
        return lines.stream().filter(line -> line.line().equals(number)).findFirst();
    }

    /** The sum without tax. */
    public BigMoney net() {
        return groups.stream().map(TaxGroup::base).reduce(zero(), BigMoney::plus);
    }

    /** The sum of the taxes. */
    public BigMoney tax() {
        return groups.stream().map(TaxGroup::tax).reduce(zero(), BigMoney::plus);
    }

    /** The sum with tax. */
    public BigMoney gross() {
        return net().plus(tax());
    }

    private BigMoney zero() {
        return BigMoney.zero(currency, currency.getDecimalPlaces());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaxResult that
                && currency.equals(that.currency)
                && groups.equals(that.groups)
                && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, groups, lines);
    }

    /** The groups, for messages. */
    @Override
    public String toString() {
        return groups.toString();
    }
}
