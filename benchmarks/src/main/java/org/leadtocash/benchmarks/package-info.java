/** Speed, measured as a ratio to the hand-written limit of the same run. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks;
