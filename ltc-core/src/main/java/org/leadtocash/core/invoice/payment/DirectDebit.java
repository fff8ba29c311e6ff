package org.leadtocash.core.invoice.payment;

/**
 * The mandate under which it is collected (BG-19).
 *
 * @param mandate the reference of the mandate (BT-89)
 * @param creditor the identifier of the creditor (BT-90)
 * @param account the account that is debited (BT-91)
 */
public record DirectDebit(String mandate, String creditor, String account) {}
