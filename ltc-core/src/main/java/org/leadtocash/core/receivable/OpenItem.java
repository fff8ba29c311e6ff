package org.leadtocash.core.receivable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;

/**
 * A posted claim on a customer, or against us: an invoice, a credit memo, unapplied cash.
 *
 * @param document what was posted; one item each
 * @param customer who owes it: the payer
 * @param amount the amount posted; negative for credit memos and unapplied cash
 * @param open what is still open of it: between zero and {@code amount}, both included
 * @param documentDate the date of the document
 * @param dueDate the last day on which payment is in time
 * @param disputed whether the customer contests it
 */
public record OpenItem(
        DocRef document,
        String customer,
        Money amount,
        Money open,
        LocalDate documentDate,
        LocalDate dueDate,
        boolean disputed) {

    /** By due date, document date, amount, then document: the order in which payments settle the oldest first. */
    static final Comparator<OpenItem> OLDEST_DUE = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::documentDate)
            .thenComparing(item -> item.amount.getAmount())
            .thenComparing(OpenItem::document);

    /**
     * Checks that no more is open than was posted.
     *
     * @throws IllegalArgumentException if {@code open} has another currency or sign, or is larger than {@code amount}
     */
    public OpenItem {
        boolean sameSign = open.isZero() || open.isPositive() == amount.isPositive();
        if (!open.isSameCurrency(amount) || !sameSign || open.abs().isGreaterThan(amount.abs())) {
            throw new IllegalArgumentException(
                    document + ": open " + open + ", expected between zero and the posted amount " + amount);
        }
    }

    /** An item of which nothing is paid. */
    public static OpenItem of(
            DocRef document, String customer, Money amount, LocalDate documentDate, LocalDate dueDate) {
        return new OpenItem(document, customer, amount, amount, documentDate, dueDate, false);
    }

    /** The same item with another open amount. */
    public OpenItem withOpen(Money other) {
        return new OpenItem(document, customer, amount, other, documentDate, dueDate, disputed);
    }

    /** The same item, contested by the customer. */
    public OpenItem withDispute() {
        return new OpenItem(document, customer, amount, open, documentDate, dueDate, true);
    }

    /** Calendar days after the due date: 0 on the due date itself, negative before it. */
    public long daysPastDue(LocalDate asOf) {
        return ChronoUnit.DAYS.between(dueDate, asOf);
    }

    /** Whether money is owed to us on it and the due date has passed. */
    public boolean isOverdue(LocalDate asOf) {
        return open.isPositive() && asOf.isAfter(dueDate);
    }
}
