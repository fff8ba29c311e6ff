/**
 * Money without surprises: exact ratios, declared rounding, and fair allocation.
 * {@link org.leadtocash.core.money.Allocation} is the entry point.
 *
 * <p>The money type itself is Joda-Money: {@link org.joda.money.Money} holds an amount with the digits of its currency,
 * {@link org.joda.money.BigMoney} one with any number of digits. This package adds what a lead-to-cash decision needs
 * around them, and one rule holds for all of it: nothing is rounded unless a
 * {@link org.leadtocash.core.money.RoundingPolicy} says how; what turns one currency into another are the dated quotes of
 * {@link org.leadtocash.core.exchange.ExchangeRates}.
 */
@NullMarked
package org.leadtocash.core.money;

import org.jspecify.annotations.NullMarked;
