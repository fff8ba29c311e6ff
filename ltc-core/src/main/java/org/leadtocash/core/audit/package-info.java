/**
 * What an auditor does with a {@link org.leadtocash.core.trace.Trace}: check it, compare it, and follow a number down.
 * {@link org.leadtocash.core.audit.TraceVerifier} is the entry point.
 *
 * <p>{@link org.leadtocash.core.audit.TraceVerifier} computes each step again from its inputs, with fractions, splits and
 * units of its own that share no line with the engine's, and accepts or refuses;
 * with {@link org.leadtocash.core.audit.CitedValues} it also asks the sources whether the numbers stand there.
 * {@link org.leadtocash.core.audit.TraceDiff} names the first cause of every cent by which two calculations differ, and
 * {@link org.leadtocash.core.audit.Waterfall} shows a number as the amounts that lead to it, such as from list to net.
 */
package org.leadtocash.core.audit;
