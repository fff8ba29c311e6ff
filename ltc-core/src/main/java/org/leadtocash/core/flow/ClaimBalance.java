package org.leadtocash.core.flow;

import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;

/**
 * What is settled of an invoice, all in its currency.
 *
 * @param document the invoice
 * @param gross what the customer owes by it; zero once it is cancelled
 * @param paid what payments settled
 * @param credited what credit notes and reversals took off
 * @param deducted what was settled without money: cash discount, withholding, write-off
 */
public record ClaimBalance(DocRef document, BigMoney gross, BigMoney paid, BigMoney credited, BigMoney deducted) {

    /** What is still to be collected; negative where more was settled than owed. */
    public BigMoney open() {
        return gross.minus(paid).minus(credited).minus(deducted);
    }
}
