/**
 * How an invoice is to be paid: {@link org.leadtocash.core.invoice.payment.PaymentInstructions} name the means, and the
 * accounts, the card or the mandate.
 */
package org.leadtocash.core.invoice.payment;
