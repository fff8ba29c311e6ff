package org.leadtocash.core.receivable.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.finding.Findings;

/** What one invoice demands, part by part; the parts add up to it exactly. */
public final class PaymentSchedule {
    private final String terms;
    private final Invoiced invoice;
    private final List<Part> parts;
    private final Findings findings;

    PaymentSchedule(String terms, Invoiced invoice, List<Part> parts, Findings findings) {
        this.terms = terms;
        this.invoice = invoice;
        this.parts = List.copyOf(parts);
        this.findings = findings;
    }

    /**
     * One part.
     *
     * @param number its place, from 1
     * @param amount what it demands; of the sign of the invoice
     * @param due the last day on which payment is in time
     * @param discount what paying it early earns
     */
    public record Part(int number, Money amount, LocalDate due, Optional<CashDiscount> discount) {}

    /** The name of the terms. */
    public String terms() {
        return terms;
    }

    /** The invoice. */
    public Invoiced invoice() {
        return invoice;
    }

    /** The parts in order; parts of nothing are left out, and there is none where a finding blocks. */
    public List<Part> parts() {
        return parts;
    }

    /** What could not be done as the terms say. */
    public Findings findings() {
        return findings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentSchedule that
                && terms.equals(that.terms)
                && invoice.equals(that.invoice)
                && parts.equals(that.parts)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms, invoice, parts, findings);
    }

    /** The terms and the parts. */
    @Override
    public String toString() {
        return terms + " " + parts;
    }
}
