/** Determination of the tax of an invoice of twenty lines: of one kind, and of five kinds at once. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks.tax;
