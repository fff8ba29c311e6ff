package org.leadtocash.core.credit.booking;

import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;

/**
 * What one account on the way up is charged for a document.
 *
 * @param account the account
 * @param amount how much, in the currency of the account
 * @param checked whether its limit must have room; else it only counts
 */
public record Charge(CreditAccountKey account, Money amount, boolean checked) {}
