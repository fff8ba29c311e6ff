/**
 * What customers owe: {@link org.leadtocash.core.receivable.OpenItems} is the entry point.
 *
 * <p>An invoice that is posted becomes an {@link org.leadtocash.core.receivable.OpenItem}: an amount, what is still open
 * of it, and the day it falls due; an invoice paid in instalments becomes several. Credit items and unapplied cash are
 * items with negative amounts. An item keeps its due date for ever: a payment that comes back re-opens it on the day it
 * always had. With every {@link org.leadtocash.core.receivable.Movement} an
 * {@link org.leadtocash.core.receivable.ItemHistory} tells how items stood on any day.
 *
 * <p>When items fall due is said by {@code receivable.terms}; payments settle them in {@code receivable.allocation}; how
 * late they are is told by {@code receivable.ageing}; {@code receivable.dunning} and {@code receivable.interest} say what
 * follows from that; {@code receivable.valuation} brings foreign items to the day's rate; and
 * {@code receivable.reconciliation} compares them with what the other side says.
 */
package org.leadtocash.core.receivable;
