/**
 * Whether our receivables are what the other side says they are:
 * {@link org.leadtocash.core.receivable.reconciliation.ReconciliationRules} is the entry point.
 *
 * <p>Two lists of lines, ours and a customer's (or those of two companies of one group), are matched by reference, then by
 * amount and date, then by the one choice of lines that makes up another. Whatever is left is named: on its way, missing
 * here or there, or there twice. The differences add up to the difference of the two closing balances, exactly.
 *
 * <p>An {@link org.leadtocash.core.receivable.reconciliation.AccountStatement} tells one account from opening to closing;
 * a {@link org.leadtocash.core.receivable.reconciliation.BalanceComparison} holds stored balances, and those of another
 * system, against what postings and movements add up to.
 */
package org.leadtocash.core.receivable.reconciliation;
