package org.leadtocash.core.receivable.allocation;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;

/**
 * A payment that came back: a cheque that bounced, a debit that was refused or called back.
 *
 * @param document the return
 * @param on the day it counts
 * @param reason the bank's reason, as a code or in words
 * @param fee what the customer is charged for it, above zero; empty for nothing
 */
public record PaymentReturn(DocRef document, LocalDate on, String reason, Optional<Money> fee) {

    /** Checks the fee. */
    public PaymentReturn {
        if (fee.filter(amount -> !amount.isPositive()).isPresent()) {
            throw new IllegalArgumentException(document + " with a fee of " + fee.get() + ": expected more than 0");
        }
    }

    /** A return without a fee. */
    public static PaymentReturn of(DocRef document, LocalDate on, String reason) {
        return new PaymentReturn(document, on, reason, Optional.empty());
    }

    /** The same with a fee that the customer owes at once. */
    public PaymentReturn withFee(Money amount) {
        return new PaymentReturn(document, on, reason, Optional.of(amount));
    }
}
