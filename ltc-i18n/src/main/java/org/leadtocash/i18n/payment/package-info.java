/**
 * The law of payment between businesses: how long a debtor may be given, what may not be agreed, and what he owes who pays
 * late.
 *
 * <p>{@link org.leadtocash.i18n.payment.PaymentLaw} has the rule packs, in the same algebra as every other family of law, and
 * {@link org.leadtocash.i18n.payment.LatePayment} the statutory interest and compensation of a country on a day. A term
 * counts from its start event; laws that count from delivery ask for the days from delivery instead.
 */
package org.leadtocash.i18n.payment;
