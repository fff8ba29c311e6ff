/**
 * Conditions on facts: an {@link org.leadtocash.core.expression.Expression} is a condition as data, the same in Java and in
 * JSON.
 *
 * <p>A stage asks whether the discount needs an approval, a rule pack whether the buyer is in another member state, a
 * price procedure whether a step applies, an approval table which level decides. All of them ask the same way. Compiled
 * against a {@link org.leadtocash.core.fact.FactSchema}, every misspelt path and every comparison of unlike things is found
 * before the first deal runs.
 *
 * <p>Unknown is not false. A condition is true, false or not settled ({@link org.leadtocash.core.expression.Truth}), by
 * Kleene's strong tables: an {@code and} with one false part is false whatever the others are, one with a true and an
 * unknown part is unknown. A fact that is not applicable settles what asks about it ({@code exists} is false,
 * {@code applies} is false) and leaves every comparison unknown, so that neither {@code discount <= 10} nor its negation
 * passes where there is no discount to speak of. Two currencies are never compared silently: the condition is unknown and
 * {@link org.leadtocash.core.expression.Evaluation} names both.
 *
 * <p>Three laws hold and are tested. Saying more never turns a true answer false or a false one true, unless the condition
 * itself asks what is known. The order of operands, rows and facts changes nothing. What an evaluation names as decisive
 * is enough: forget everything else, and the answer stays.
 */
package org.leadtocash.core.expression;
