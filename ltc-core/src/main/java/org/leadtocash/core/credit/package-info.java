/**
 * How much a customer is trusted with, how much of that is used, and whether a document still fits:
 * {@link org.leadtocash.core.credit.CreditPolicy} is the entry point.
 *
 * <p>Whoever delivers before being paid gives credit. A {@link org.leadtocash.core.credit.CreditAccount} says how much a
 * party is trusted with in a segment of the business. Systems disagree on what an empty or zero limit means, so a
 * {@link org.leadtocash.core.credit.Limit} says it in words: not managed, no credit, an amount, unlimited. Parties answer
 * for each other in a dated {@link org.leadtocash.core.credit.CreditHierarchy}; every checked account on the way up must
 * have room.
 *
 * <p>What is at risk is {@link org.leadtocash.core.credit.Exposure}: orders not delivered, deliveries not billed, invoices
 * not posted, items not paid. An order line moves through these by quantity, and
 * {@link org.leadtocash.core.credit.LineExposure} gives each unit of it to one category, so that nothing is counted twice
 * and the parts add up to the cent. Amounts stay in the currency of their document until a decision measures them.
 *
 * <p>A {@link org.leadtocash.core.credit.CreditPolicy} is data: which rules speak where, what they allow, what happens
 * beyond. It decides on a {@link org.leadtocash.core.credit.CreditRequest} in the light of a
 * {@link org.leadtocash.core.credit.CreditPosition}. All rules run; the
 * {@link org.leadtocash.core.credit.CreditDecision} has every reason with what was measured, what is allowed, by how much
 * it is over, and the least that would let the document pass. At the limit exactly, a document passes.
 */
package org.leadtocash.core.credit;
