/**
 * What customers owe and how their payments settle it: {@link org.leadtocash.core.receivable.OpenItems} is the entry
 * point.
 *
 * <p>An invoice that is posted becomes an {@link org.leadtocash.core.receivable.OpenItem}: an amount, what is still open
 * of it, and the day it falls due. A {@link org.leadtocash.core.receivable.Payment} rarely says exactly what it pays, so
 * it is applied by an {@link org.leadtocash.core.receivable.AllocationStrategy}: as the remittance advice says, or the
 * oldest due first. The result is a {@link org.leadtocash.core.receivable.PaymentAllocation} whose parts and the
 * unapplied rest add up to the payment, always; taking it back restores the items exactly.
 *
 * <p>Credit items and unapplied cash are items with negative amounts. Nothing is converted here: a payment settles items
 * of its own currency.
 */
package org.leadtocash.core.receivable;
