package org.leadtocash.core.receivable.interest;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Days with one open amount and one rate.
 *
 * @param after the day after whose end the span begins
 * @param through the last day of the span
 * @param days as the day count has them
 * @param principal what was open
 * @param rate the rate
 */
public record InterestSpan(LocalDate after, LocalDate through, long days, Money principal, InterestRate rate) {}
