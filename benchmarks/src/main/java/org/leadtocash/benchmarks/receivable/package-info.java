/** Ageing, allocation and reconciliation of accounts of growing size: what an item costs must not depend on how many there are. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks.receivable;
