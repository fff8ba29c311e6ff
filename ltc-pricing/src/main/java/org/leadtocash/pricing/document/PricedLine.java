package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.tax.TaxDecision;

/** A line with its price and the way it came about. */
public final class PricedLine {
    private final String line;
    private final String material;
    private final Quantity quantity;
    private final LocalDate pricingDate;
    private final BigMoney amount;
    private final List<PriceElement> elements;
    private final Optional<TaxDecision> tax;

    PricedLine(
            String line,
            String material,
            Quantity quantity,
            LocalDate pricingDate,
            BigMoney amount,
            List<PriceElement> elements,
            Optional<TaxDecision> tax) {
        this.line = line;
        this.material = material;
        this.quantity = quantity;
        this.pricingDate = pricingDate;
        this.amount = amount;
        this.elements = List.copyOf(elements);
        this.tax = tax;
    }

    /** Its number. */
    public String line() {
        return line;
    }

    /** What is sold. */
    public String material() {
        return material;
    }

    /** How much of it. */
    public Quantity quantity() {
        return quantity;
    }

    /** The day for which records were looked up. */
    public LocalDate pricingDate() {
        return pricingDate;
    }

    /** What it costs: without tax, or with it where the procedure's prices include it. */
    public BigMoney amount() {
        return amount;
    }

    /** The waterfall, in the order of the procedure. */
    public List<PriceElement> elements() {
        return elements;
    }

    /** The element of that label; the first where several have it. */
    public Optional<PriceElement> element(String label) {
        return elements.stream()
                .filter(element -> element.label().equals(label))
                .findFirst();
    }

    /** What the law of tax says; empty where it was not asked. */
    public Optional<TaxDecision> tax() {
        return tax;
    }

    PricedLine view(Viewer viewer) {
        List<PriceElement> seen = elements.stream()
                .filter(element -> viewer.mayRead(element.sensitivity()))
                .toList();
        return new PricedLine(line, material, quantity, pricingDate, amount, seen, tax);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricedLine that
                && line.equals(that.line)
                && material.equals(that.material)
                && quantity.equals(that.quantity)
                && pricingDate.equals(that.pricingDate)
                && amount.equals(that.amount)
                && elements.equals(that.elements)
                && tax.equals(that.tax);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, material, quantity, amount, elements);
    }

    /** Number, quantity, material and amount. */
    @Override
    public String toString() {
        return line + " " + quantity + " " + material + ": " + amount;
    }
}
