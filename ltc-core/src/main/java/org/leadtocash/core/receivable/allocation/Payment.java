package org.leadtocash.core.receivable.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.receivable.ItemRef;

/**
 * Money received from a customer.
 *
 * @param document the payment
 * @param customer who paid
 * @param amount what arrived; zero for a document that only clears credits against claims
 * @param received the day it arrived, by which discounts are granted
 * @param remittance what the customer says it pays, in the customer's order; empty where they said nothing
 * @param charges what the bank kept on the way and we bear; zero or more
 * @param book what arrived, in the ledger's own currency at the day's rate; empty where that is its currency
 */
public record Payment(
        DocRef document,
        String customer,
        Money amount,
        LocalDate received,
        List<Remittance> remittance,
        Money charges,
        Optional<Money> book) {

    /**
     * One line of a remittance advice.
     *
     * @param item what it pays; a document in instalments without a part stands for all its parts, the first due first
     * @param amount how much of it, in the currency of the payment; below zero to draw on a credit item
     */
    public record Remittance(ItemRef item, Money amount) {
        /** Checks that it pays something. */
        public Remittance {
            if (amount.isZero()) {
                throw new IllegalArgumentException("remittance for " + item + " of " + amount + ": expected another");
            }
        }

        /** A line for a document. */
        public Remittance(DocRef document, Money amount) {
            this(ItemRef.of(document), amount);
        }
    }

    /** Checks amounts and currencies, and copies the remittance. */
    public Payment {
        if (amount.isNegative() || charges.isNegative() || !charges.isSameCurrency(amount)) {
            throw new IllegalArgumentException(document + " of " + amount + " with charges of " + charges
                    + ": expected zero or more of both, in one currency");
        }
        book.ifPresent(value -> {
            if (value.isSameCurrency(amount) || value.isNegative()) {
                throw new IllegalArgumentException(document + " of " + amount + ", " + value
                        + " in the ledger: expected another currency, and zero or more");
            }
        });
        for (Remittance line : remittance) {
            if (!line.amount().isSameCurrency(amount)) {
                throw new IllegalArgumentException(document + " in " + amount.getCurrencyUnit()
                        + ": expected its remittance in the same currency, got " + line.amount());
            }
        }
        remittance = List.copyOf(remittance);
    }

    /** A payment without remittance advice. */
    public static Payment of(DocRef document, String customer, Money amount, LocalDate received) {
        Money none = Money.zero(amount.getCurrencyUnit());
        return new Payment(document, customer, amount, received, List.of(), none, Optional.empty());
    }

    /** A document without money, by which credits settle claims. */
    public static Payment clearing(DocRef document, String customer, CurrencyUnit currency, LocalDate on) {
        return of(document, customer, Money.zero(currency), on);
    }

    /** The same payment that says what it pays. */
    public Payment withRemittance(List<Remittance> lines) {
        return new Payment(document, customer, amount, received, lines, charges, book);
    }

    /** The same payment of which the bank kept something that we bear. */
    public Payment withCharges(Money kept) {
        return new Payment(document, customer, amount, received, remittance, kept, book);
    }

    /** The same payment with its amount in the ledger's own currency. */
    public Payment withBook(Money value) {
        return new Payment(document, customer, amount, received, remittance, charges, Optional.of(value));
    }
}
