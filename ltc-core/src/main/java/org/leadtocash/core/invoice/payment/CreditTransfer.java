package org.leadtocash.core.invoice.payment;

/**
 * An account to which a transfer can be made (BG-17).
 *
 * @param account the account, such as an IBAN (BT-84)
 * @param name the name of the account (BT-85)
 * @param provider the bank, such as a BIC (BT-86)
 */
public record CreditTransfer(String account, String name, String provider) {}
