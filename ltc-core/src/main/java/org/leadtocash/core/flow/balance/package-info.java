/**
 * What follows from the links of a main line: what is open to deliver, to bill and to collect.
 * {@link org.leadtocash.core.flow.balance.Balances} is the entry point.
 *
 * <p>An order line of ten pieces, six of them delivered, four of those billed, one given back: where each piece is follows
 * from the links alone, {@link org.leadtocash.core.flow.balance.LineBalance}. Links may meet and part at will: what a later
 * document does counts for each line it came from, up to what that line gave. Money follows in the same way: what settled an
 * invoice ({@link org.leadtocash.core.flow.balance.ClaimBalance}), what a payment, a prepayment or a contract was used for
 * ({@link org.leadtocash.core.flow.balance.MoneyUse}), what a frame still allows
 * ({@link org.leadtocash.core.flow.balance.QuantityUse}).
 *
 * <p>Rolled up, a document {@linkplain org.leadtocash.core.flow.balance.Standing stands} somewhere, open amounts
 * {@linkplain org.leadtocash.core.flow.balance.Ageing age}, and what the entities of a group claim of each other is
 * {@linkplain org.leadtocash.core.flow.balance.Consolidation eliminated} at each level.
 */
package org.leadtocash.core.flow.balance;
