package org.leadtocash.core.credit.ledger;

import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;

/**
 * What is used of an account in one category, in the account's currency.
 *
 * @param account the account
 * @param category the category
 * @param amount how much; never zero in a list of balances
 */
public record LedgerBalance(CreditAccountKey account, ExposureCategory category, Money amount) {}
