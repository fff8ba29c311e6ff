/**
 * What a host may ask of the credit ledger, and what that does to it:
 * {@link org.leadtocash.core.credit.booking.LedgerRules} is the entry point.
 *
 * <p>A {@link org.leadtocash.core.credit.command.Command} is a value with a key of its own. The rules are a pure function
 * of a command and of what a {@link org.leadtocash.core.credit.booking.LedgerView} shows: they answer with an
 * {@link org.leadtocash.core.credit.booking.Outcome} and with everything a store has to write for it in one step.
 */
package org.leadtocash.core.credit.booking;
