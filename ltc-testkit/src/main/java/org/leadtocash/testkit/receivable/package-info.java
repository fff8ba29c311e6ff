/**
 * Generators and laws for receivables, to be used in an adopter's own suites of jqwik properties.
 *
 * <p>{@link org.leadtocash.testkit.receivable.ReceivableArbitraries} makes accounts of open items, payments and rules that
 * lie close together, so that amounts, days and currencies meet. {@link
 * org.leadtocash.testkit.receivable.AllocationStrategyLaws} are the laws of a host's own strategy, and
 * {@link org.leadtocash.testkit.receivable.OpenItemsLaws} those of the items that a host really has. A test class implements
 * one, names the strategy or the items, and jqwik runs every law in it.
 */
package org.leadtocash.testkit.receivable;
