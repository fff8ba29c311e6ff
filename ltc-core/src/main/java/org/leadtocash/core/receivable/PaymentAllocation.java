package org.leadtocash.core.receivable;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.finding.Findings;

/**
 * What a payment settled, and what of it did not settle anything.
 *
 * <p>The lines and the unapplied rest add up to the payment, exactly.
 */
public final class PaymentAllocation {
    private final Payment payment;
    private final List<Line> lines;
    private final Money unapplied;
    private final Findings findings;

    PaymentAllocation(Payment payment, List<Line> lines, Findings findings) {
        this.payment = payment;
        this.lines = List.copyOf(lines);
        this.unapplied = lines.stream().map(Line::amount).reduce(payment.amount(), Money::minus);
        this.findings = findings;
    }

    /**
     * What one item got.
     *
     * @param item the document settled, in whole or in part
     * @param amount how much of it
     */
    public record Line(DocRef item, Money amount) {}

    /** The payment. */
    public Payment payment() {
        return payment;
    }

    /** What each item got, in the order in which they were settled. */
    public List<Line> lines() {
        return lines;
    }

    /** The part of the payment that settled nothing; zero or more. */
    public Money unapplied() {
        return unapplied;
    }

    /** What in the remittance advice could not be done as it says. */
    public Findings findings() {
        return findings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentAllocation that
                && payment.equals(that.payment)
                && lines.equals(that.lines)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(payment, lines, findings);
    }

    /** Payment, lines and rest. */
    @Override
    public String toString() {
        return payment.document() + " settles " + lines + ", unapplied " + unapplied;
    }
}
