/**
 * What is known: {@link org.leadtocash.core.fact.Facts} is what is known about one thing at one moment, as data.
 *
 * <p>A stage, a rule pack, a price procedure and an approval table all look at a deal through the same glass. A
 * {@link org.leadtocash.core.fact.FactSchema} declares which facts can be said: the path, what kind of value, who may read
 * it. {@link org.leadtocash.core.fact.Facts} says them: each is known, unknown, or not applicable; and of lists, such as
 * the lines of an order, row by row. {@link org.leadtocash.core.fact.Parameters} are facts that a rule leaves open, named
 * and dated apart from it. What is asked of facts is an {@link org.leadtocash.core.expression.Expression}.
 *
 * <p>Unknown is not false, and not applicable is neither: who has not said whether there is a discount has not said that
 * there is none. Equal facts are equal bytes, whatever their order and whatever zeros were written.
 *
 * <p>A path is resolved once to a slot ({@link org.leadtocash.core.fact.FactSchema#slot}), and then a fact is one look into
 * an array: that is how conditions are asked thousands of times in a moment.
 */
package org.leadtocash.core.fact;
