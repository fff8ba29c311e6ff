/**
 * What every store of a credit ledger must hold, ours and an adopter's:
 * {@link org.leadtocash.testkit.credit.CreditLedgerStoreLaws} is the entry point.
 *
 * <p>A store is asked by commands drawn from a seed, and held to a ledger that was written apart from it: plain, slow, one
 * command after the other. Then it is sent commands twice, late and out of order, is lost at the worst moments, and is asked
 * by many at once.
 */
@NullMarked
package org.leadtocash.testkit.credit;

import org.jspecify.annotations.NullMarked;
