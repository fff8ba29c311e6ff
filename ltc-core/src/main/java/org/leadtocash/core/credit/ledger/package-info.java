/**
 * The book of what is reserved and used of every credit limit: {@link org.leadtocash.core.credit.ledger.CreditLedger} is the
 * entry point.
 *
 * <p>Checking a limit and then using it are two steps, and between them another order takes the room. The ledger does both
 * in one: a {@link org.leadtocash.core.credit.command.Command.Reserve} checks every account on the way up and takes from all
 * of them, or from none. What is reserved is then posted as an order, raised or cut, moved as it is delivered and billed,
 * and released as it is paid; or voided, or expired. Taking less is never refused, whatever the limit has become.
 *
 * <p>Every command carries a key. The same command under the same key has one effect and one answer, however often it is
 * sent; another command under that key is a conflict. A refused key is used up as well.
 *
 * <p>What happened is kept as {@link org.leadtocash.core.credit.booking.LedgerEntry entries}, only ever added, each holding
 * the hash of the one before in its account: amounts, but also limits, parents and overrides. Balances are the sum of the
 * entries, and {@link org.leadtocash.core.credit.ledger.CreditLedger#diff()} finds whatever does not fit. The rules, {@link
 * org.leadtocash.core.credit.booking.LedgerRules}, are a pure function; a
 * {@link org.leadtocash.core.credit.ledger.CreditLedgerStore} decides how they run one after another, in memory or on a
 * database.
 *
 * <p>The promise: no accepted increase ever takes a node above limit + tolerance + recorded overrides, under any
 * interleaving and any retry. What the ledger is told after the fact, an invoice, a payment that came back, a rate that
 * moved, is no increase that it accepted: it is written down whatever the limit says, and makes no room for anybody.
 */
package org.leadtocash.core.credit.ledger;
