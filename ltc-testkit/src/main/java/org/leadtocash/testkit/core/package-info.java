/**
 * Generators and laws for the words that every engine shares, to be used in an adopter's own suites of jqwik properties.
 *
 * <p>A rule that was tested with three examples is known to hold three times. A <em>property</em> says what holds always,
 * and jqwik looks for a counterexample among hundreds of generated values; it then <em>shrinks</em> what it found to the
 * simplest value that still breaks the rule. That works as well as the values are chosen: amounts below a cent, weights
 * of 0, validities that abut, facts that nobody knows yet, currencies that no longer exist. This package knows them, one
 * class for each word: {@link org.leadtocash.testkit.core.MoneyArbitraries},
 * {@link org.leadtocash.testkit.core.DecimalArbitraries}, {@link org.leadtocash.testkit.core.QuantityArbitraries},
 * {@link org.leadtocash.testkit.core.TimeArbitraries}, {@link org.leadtocash.testkit.core.DocumentArbitraries},
 * {@link org.leadtocash.testkit.core.OrganisationArbitraries}, {@link org.leadtocash.testkit.core.FactArbitraries},
 * {@link org.leadtocash.testkit.core.FindingArbitraries}, {@link org.leadtocash.testkit.core.TraceArbitraries},
 * {@link org.leadtocash.testkit.core.JsonArbitraries}, {@link org.leadtocash.testkit.core.TaxArbitraries}.
 *
 * <p>With {@link org.leadtocash.testkit.core.LtcDomain} they need not be named: {@code @ForAll BigMoney amount} is enough.
 * A falsified sample is reported as a {@link org.leadtocash.testkit.core.JsonCase}, which can be read back in a test of its
 * own.
 *
 * <p>Some laws need no rule of the adopter's own, only data: {@link org.leadtocash.testkit.core.ExchangeRatesLaws} for a
 * table of rates, {@link org.leadtocash.testkit.core.OrganisationLaws} for an organisation,
 * {@link org.leadtocash.testkit.core.FactSchemaLaws} for facts and the rules on them. A test class implements one, names
 * the data, and jqwik runs every law in it.
 */
package org.leadtocash.testkit.core;
