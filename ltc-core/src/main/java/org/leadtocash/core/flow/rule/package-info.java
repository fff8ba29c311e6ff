/**
 * What must hold of documents and the links between them. {@link org.leadtocash.core.flow.rule.FlowRules} is the entry point.
 *
 * <p>From the balances follows what cannot be: more delivered than ordered, more billed than delivered, more paid than owed, a
 * frame called off after its end, an order at another price than its quote, a document that precedes itself. Each such rule
 * has a number, F01 to F17, named as the source of its finding.
 *
 * <p>What a host creates is checked before it is taken in; what a host imports is taken in as it is, and every broken rule is
 * said. A finding of weight REVIEW, such as an order that deviates from its quote, lets the change pass where a clearance
 * covers it. A rule that was broken before refuses a change only where the change breaks it further: a dirty past must not
 * keep anybody from correcting it.
 */
package org.leadtocash.core.flow.rule;
