/**
 * Deciding about a step: our own machine against the hand-written limit with the same obligations, and against the state
 * machines that people take today.
 *
 * <p>Nine states in a line, one guard on an amount, a way to cancel and one back to the beginning. The obligations of the
 * limit and of our own machine: the actor has the role, the fact that the step asks for is known, the guard holds; all of
 * them are evaluated, and every reason is kept. Peers that are there with the profile of that name do what they can.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.benchmarks.stage;
