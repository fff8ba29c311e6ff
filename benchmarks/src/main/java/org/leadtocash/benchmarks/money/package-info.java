/** Money arithmetic: our own against a long by hand, BigDecimal, Joda-Money and, with their profile, peers; all with the same results. */
package org.leadtocash.benchmarks.money;
