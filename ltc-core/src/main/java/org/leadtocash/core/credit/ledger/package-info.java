/**
 * The book of what is reserved and used of every credit limit: {@link org.leadtocash.core.credit.ledger.CreditLedger} is the
 * entry point.
 *
 * <p>Checking a limit and then using it are two steps, and between them another order takes the room. The ledger does both
 * in one: a {@link org.leadtocash.core.credit.booking.Command.Reserve} checks every account on the way up and takes from all
 * of them, or from none. What is reserved is then posted as an order, moved as it is delivered and billed, and released as
 * it is paid; or voided. Taking less is never refused, whatever the limit has become.
 *
 * <p>Every command carries a key. The same command under the same key has one effect and one answer, however often it is
 * sent; another command under that key is a conflict. A refused key is used up as well.
 *
 * <p>What happened is kept as {@link org.leadtocash.core.credit.booking.LedgerEntry entries}, only ever added, each holding
 * the hash of the one before in its account. Balances are the sum of the entries, and can be rebuilt and compared at any
 * time. The rules, {@link org.leadtocash.core.credit.booking.LedgerRules}, are a pure function; a
 * {@link org.leadtocash.core.credit.ledger.CreditLedgerStore} decides how they run one after another, in memory or on a
 * database.
 *
 * <p>The promise: no accepted increase ever takes a checked account above its limit and tolerance, under any interleaving
 * and any retry.
 */
package org.leadtocash.core.credit.ledger;
