/**
 * How much a customer is trusted with, how much of that is used, and whether a document still fits:
 * {@link org.leadtocash.core.credit.CreditPolicy} is the entry point.
 *
 * <p>Whoever delivers before being paid gives credit. An {@linkplain org.leadtocash.core.credit.account account} says how
 * much a party is trusted with, {@linkplain org.leadtocash.core.credit.exposure exposure} what is at risk with it, and the
 * {@linkplain org.leadtocash.core.credit.rule rows} of a policy what is measured where. What was decided is reserved and
 * used in the {@code org.leadtocash.core.credit.ledger}.
 *
 * <p>A {@link org.leadtocash.core.credit.CreditPolicy} is data: which rules speak where, what they allow, what happens
 * beyond. It decides on a {@link org.leadtocash.core.credit.CreditRequest} in the light of a
 * {@link org.leadtocash.core.credit.CreditPosition}. All rules run; the
 * {@link org.leadtocash.core.credit.CreditDecision} has every reason with what was measured, what is allowed, by how much
 * it is over, and the least that would let the document pass. At the limit exactly, a document passes.
 */
package org.leadtocash.core.credit;
