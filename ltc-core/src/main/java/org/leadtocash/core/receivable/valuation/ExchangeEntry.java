package org.leadtocash.core.receivable.valuation;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a ledger books for one currency.
 *
 * @param on the day
 * @param currency the currency of the items
 * @param amount the difference in the ledger's currency: above zero receivables rise and a gain is booked
 * @param reversal whether it takes back an entry of the day before
 */
public record ExchangeEntry(LocalDate on, CurrencyUnit currency, Money amount, boolean reversal) {}
