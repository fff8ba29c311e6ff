/**
 * Small starts: each engine on its own, in about twenty lines, without a file.
 *
 * <ul>
 *   <li>{@link org.leadtocash.examples.starts.PriceOnly}: three rows of prices, one quote, its waterfall and its proof.
 *   <li>{@link org.leadtocash.examples.starts.CreditOnly}: one account, an order over its limit, and the payment that lets it
 *       pass.
 *   <li>{@link org.leadtocash.examples.starts.StageOnly}: a shipped journey, an order refused for every reason at once, then
 *       released.
 *   <li>{@link org.leadtocash.examples.starts.OneCompany}: one company with one currency, a group of one.
 * </ul>
 *
 * <p>The quickstart beside them puts the engines together.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.examples.starts;
