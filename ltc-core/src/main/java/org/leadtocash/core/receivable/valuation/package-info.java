/**
 * What foreign items are worth on a day: {@link org.leadtocash.core.receivable.valuation.RevaluationRules} is the entry
 * point.
 *
 * <p>An item in another currency than the ledger's stands there at the rate of its posting. At the end of a period it is
 * valued at the rate of the day; the difference is a gain or loss that is not real yet, so it is booked and reversed on the
 * next day. When the item is paid the difference becomes real (see {@code receivable.allocation}). The two tie:
 * {@link org.leadtocash.core.receivable.valuation.ExchangeProof} shows how posted amounts, money, real and unreal
 * differences make up the balance.
 */
package org.leadtocash.core.receivable.valuation;
