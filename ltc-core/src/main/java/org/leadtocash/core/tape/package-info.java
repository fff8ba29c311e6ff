/**
 * How a calculation writes down what it does: the {@link org.leadtocash.core.tape.Tape} on which an engine records each
 * step while it computes.
 *
 * <p>Recording costs a few writes into arrays, and {@link org.leadtocash.core.tape.Tape#none()} costs nothing: an engine
 * has one path for both. A step is three words in one long array; what does not fit stands in side tables; objects are
 * made only when somebody asks the {@link org.leadtocash.core.trace.Trace} for its steps. A tape is handed a row of a
 * book instead of its name ({@link org.leadtocash.core.tape.CitedSource}), and the trace that is taken from it no longer
 * knows the book.
 */
package org.leadtocash.core.tape;
