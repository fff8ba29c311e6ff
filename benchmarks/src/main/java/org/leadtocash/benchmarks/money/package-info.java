/** Money arithmetic: our own against a long by hand, BigDecimal, Joda-Money and Moneta, all with the same results. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks.money;
