package org.leadtocash.core.receivable;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;

/**
 * Money received from a customer.
 *
 * @param document the payment
 * @param customer who paid
 * @param amount what arrived; more than zero
 * @param received the day it arrived
 * @param remittance what the customer says it pays, in the customer's order; empty where they said nothing
 */
public record Payment(DocRef document, String customer, Money amount, LocalDate received, List<Remittance> remittance) {

    /**
     * One line of a remittance advice.
     *
     * @param item the document it pays
     * @param amount how much of it; more than zero, in the currency of the payment
     */
    public record Remittance(DocRef item, Money amount) {
        /** Checks that it pays something. */
        public Remittance {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException(
                        "remittance for " + item + " of " + amount + ": expected more than 0");
            }
        }
    }

    /** Checks amount and currencies, and copies the remittance. */
    public Payment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(document + " of " + amount + ": expected more than zero");
        }
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
        return new Payment(document, customer, amount, received, List.of());
    }

    /** The same payment that says what it pays. */
    public Payment withRemittance(List<Remittance> lines) {
        return new Payment(document, customer, amount, received, lines);
    }
}
