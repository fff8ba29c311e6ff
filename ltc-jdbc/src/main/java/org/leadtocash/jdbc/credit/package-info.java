/**
 * The credit ledger on PostgreSQL: {@link org.leadtocash.jdbc.credit.PostgresLedgerStore} is the entry point.
 *
 * <p>A command runs in a transaction at READ COMMITTED. All accounts it can touch are locked first, in the order of their
 * names, each by a statement of its own after it was made sure that the row is there; only then is anything read that the
 * rules decide by. So two commands on one account run one after the other, and two on different accounts at the same time.
 * Everything the rules say is written in the same transaction, and with it the answer under the command's key.
 *
 * <p>Commands that wait at the same moment can share one transaction, which is what makes a limit that many customers share
 * fast: its row is locked once for all of them.
 */
package org.leadtocash.jdbc.credit;
