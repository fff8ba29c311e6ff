/**
 * How much a party is trusted with, and who answers for whom: {@link org.leadtocash.core.credit.account.CreditAccount} is
 * the entry point.
 *
 * <p>An account is a party in a segment of the business, in one currency. Systems disagree on what an empty or zero limit
 * means, so a {@link org.leadtocash.core.credit.account.Limit} says it in words: not managed, no credit, an amount,
 * unlimited. What holds on a day is the {@link org.leadtocash.core.credit.account.EffectiveLimit}: the base limit, its
 * temporary changes, and the tolerance above it. Parties answer for each other in a dated
 * {@link org.leadtocash.core.credit.account.CreditHierarchy}; every checked account on the way up must have room.
 */
package org.leadtocash.core.credit.account;
