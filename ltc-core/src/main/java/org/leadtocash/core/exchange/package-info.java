/**
 * Dated exchange rates: {@link org.leadtocash.core.exchange.ExchangeRates} answers what an amount is in another currency,
 * at which quote, of which day, by which way.
 *
 * <p>A rate is a quote of a type (the European Central Bank's, a month's average, a contract's) that holds from a day on
 * and grows stale. Where no direct quote is there, the exact inverse or a path over the base currency is taken, without
 * rounding on the way; the currencies that became the euro convert at their fixed rates from their day on. Where there is
 * none, {@link org.leadtocash.core.exchange.NoRate} says what was looked for: never is a missing rate 1.
 */
package org.leadtocash.core.exchange;
