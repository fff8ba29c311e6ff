package org.leadtocash.core.credit.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a payer pays, as receivables say: what is empty, nobody knows.
 *
 * @param daysSalesOutstanding how many days of sales are unpaid
 * @param averageDaysLate how many days after the due date payments come on average; negative before it
 * @param lastPayment the day of the last payment; empty where there was never one
 * @param returned the days on which payments came back, in order
 */
public record PaymentBehaviour(
        Optional<BigDecimal> daysSalesOutstanding,
        Optional<BigDecimal> averageDaysLate,
        Optional<LocalDate> lastPayment,
        List<LocalDate> returned) {

    /** Sorts the days. */
    public PaymentBehaviour {
        returned = returned.stream().sorted().toList();
    }

    /** A payer that never paid, and never had to. */
    public static PaymentBehaviour none() {
        return new PaymentBehaviour(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same with days of sales outstanding. */
    public PaymentBehaviour withDaysSalesOutstanding(BigDecimal days) {
        return new PaymentBehaviour(Optional.of(days), averageDaysLate, lastPayment, returned);
    }

    /** The same with average days late. */
    public PaymentBehaviour withAverageDaysLate(BigDecimal days) {
        return new PaymentBehaviour(daysSalesOutstanding, Optional.of(days), lastPayment, returned);
    }

    /** The same with a last payment. */
    public PaymentBehaviour withLastPayment(LocalDate day) {
        return new PaymentBehaviour(daysSalesOutstanding, averageDaysLate, Optional.of(day), returned);
    }

    /** The same with payments that came back on those days. */
    public PaymentBehaviour withReturned(LocalDate... days) {
        return new PaymentBehaviour(daysSalesOutstanding, averageDaysLate, lastPayment, List.of(days));
    }
}
