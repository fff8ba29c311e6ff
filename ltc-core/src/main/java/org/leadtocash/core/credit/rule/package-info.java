/**
 * The rows of a credit policy: {@link org.leadtocash.core.credit.rule.PolicyRule} is the entry point.
 *
 * <p>A row says which {@link org.leadtocash.core.credit.rule.CreditRule} speaks at which
 * {@link org.leadtocash.core.credit.rule.Checkpoint} for which risk class, what it allows, and the
 * {@link org.leadtocash.core.credit.rule.Reaction} beyond that.
 */
package org.leadtocash.core.credit.rule;
