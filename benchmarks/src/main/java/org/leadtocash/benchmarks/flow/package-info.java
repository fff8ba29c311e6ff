/** Document flow: extracts of any size read and checked, and the balance of one line in graphs of any size. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks.flow;
