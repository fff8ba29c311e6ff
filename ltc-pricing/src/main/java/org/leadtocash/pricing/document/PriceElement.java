package org.leadtocash.pricing.document;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.pricing.condition.Rate;

/** One rung of the waterfall of a line: a price, a discount, a subtotal. */
public final class PriceElement {
    private final int step;
    private final String label;
    private final Origin origin;
    private final String source;
    private final Optional<Rate> rate;
    private final Optional<BigMoney> base;
    private final BigMoney amount;
    private final boolean statistical;
    private final Optional<AppliedRate> conversion;
    private final Sensitivity sensitivity;

    PriceElement(
            int step,
            String label,
            Origin origin,
            String source,
            Optional<Rate> rate,
            Optional<BigMoney> base,
            BigMoney amount,
            boolean statistical,
            Optional<AppliedRate> conversion,
            Sensitivity sensitivity) {
        this.step = step;
        this.label = label;
        this.origin = origin;
        this.source = source;
        this.rate = rate;
        this.base = base;
        this.amount = amount;
        this.statistical = statistical;
        this.conversion = conversion;
        this.sensitivity = sensitivity;
    }

    /** The number of its step in the procedure; 0 for what rounding the line changed. */
    public int step() {
        return step;
    }

    /** The condition type or the name of the subtotal. */
    public String label() {
        return label;
    }

    /** Where its amount comes from. */
    public Origin origin() {
        return origin;
    }

    /** The record and its version, such as {@code LP-4711@3}; empty where there is none. */
    public String source() {
        return source;
    }

    /** How much, in the one tier that applied and in the currency it is kept in; empty where nothing was looked up. */
    public Optional<Rate> rate() {
        return rate;
    }

    /** What a percentage was taken of; empty for the others, and for the share of a line in an amount of the document. */
    public Optional<BigMoney> base() {
        return base;
    }

    /** What it adds to the line; less than zero where it takes off. */
    public BigMoney amount() {
        return amount;
    }

    /** Whether it changes no total. */
    public boolean statistical() {
        return statistical;
    }

    /** Whether it is a part of what the line costs: neither statistical nor a subtotal. */
    public boolean counts() {
        return !statistical && origin != Origin.SUBTOTAL;
    }

    /** The exchange rate, where the amount was kept in another currency. */
    public Optional<AppliedRate> conversion() {
        return conversion;
    }

    /** Who may read it. */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceElement that
                && step == that.step
                && label.equals(that.label)
                && origin == that.origin
                && source.equals(that.source)
                && rate.equals(that.rate)
                && base.equals(that.base)
                && amount.equals(that.amount)
                && statistical == that.statistical
                && conversion.equals(that.conversion)
                && sensitivity == that.sensitivity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(step, label, source, amount);
    }

    /** Step, label, rate and amount: {@code 200 CUSTOMER_DISCOUNT -3 %: EUR -36.00}. */
    @Override
    public String toString() {
        return step + " " + label + rate.map(much -> " " + much).orElse("") + ": " + amount;
    }
}
