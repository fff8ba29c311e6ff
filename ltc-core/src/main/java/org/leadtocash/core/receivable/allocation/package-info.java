/**
 * How payments settle open items: {@link org.leadtocash.core.receivable.allocation.AllocationRules} is the entry point.
 *
 * <p>A {@link org.leadtocash.core.receivable.allocation.Payment} rarely says exactly what it pays. An
 * {@link org.leadtocash.core.receivable.allocation.AllocationStrategy} proposes which items get how much; the rules then
 * grant the cash discount a day earns, charge bank fees, write off small differences, and see what a payment in another
 * currency than the ledger's gained or lost. The result is a
 * {@link org.leadtocash.core.receivable.allocation.PaymentAllocation} of which three things always hold, whatever the
 * strategy: what the items got and the unapplied rest are the payment; no item falls below nothing; and money, discount,
 * write-off and fee of a line are what its item falls by. Taking it back restores the items exactly.
 */
package org.leadtocash.core.receivable.allocation;
