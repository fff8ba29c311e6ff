/**
 * The proof a calculation leaves behind: a {@link org.leadtocash.core.trace.Trace} shows how every number came to be.
 *
 * <p>"Why 1,234.50?" is asked by customers, clerks, auditors, and judges, years later. The answer must be what was
 * computed then, not what a second program thinks today. So the engine itself writes each step on a
 * {@link org.leadtocash.core.tape.Tape} while it computes: which number was taken from which version of which record,
 * what was added, multiplied, rounded and by which policy, how a total was split, and which candidate was chosen over
 * which others and why. There are nine kinds of step ({@link org.leadtocash.core.trace.Operation}) and no tenth, so
 * that anyone can check a trace without knowing the engine: a {@link org.leadtocash.core.audit.TraceVerifier} computes
 * each step again from its inputs.
 *
 * <p>A trace is read as an indented tree in a reader's words and as JSON; an audit compares two of them and shows the
 * way to a number. A reader sees the part that their clearance allows: {@code view} withholds secret numbers and
 * everything they could be computed back from.
 */
package org.leadtocash.core.trace;
