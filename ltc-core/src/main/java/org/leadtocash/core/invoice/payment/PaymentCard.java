package org.leadtocash.core.invoice.payment;

/**
 * The card with which it was paid (BG-18).
 *
 * @param number the last digits of the card, and at most the first six (BT-87)
 * @param holder the name of the holder (BT-88)
 */
public record PaymentCard(String number, String holder) {}
