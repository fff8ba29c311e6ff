package org.leadtocash.i18n.invoice.mandate;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What is asked about an invoice between two parties of one country.
 *
 * @param country of both
 * @param flow whom it goes to
 * @param issuedOn the day on it
 * @param turnover of the seller in the year that the mandate looks at; empty where nobody knows
 * @param structured whether it is an electronic invoice that a machine can read, rather than paper or a picture of it
 */
public record MandateQuestion(
        String country, InvoiceFlow flow, LocalDate issuedOn, Optional<BigMoney> turnover, boolean structured) {}
