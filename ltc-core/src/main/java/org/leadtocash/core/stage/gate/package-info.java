/**
 * Gates: the points of a deal at which people decide whether it goes on, as data: what a gate asks for and what was decided.
 * {@link org.leadtocash.core.stage.gate.Gate} is the entry point.
 *
 * <p>Before a bid goes out or a contract is signed, somebody with the authority says go, go on conditions, back or no. Who that
 * is depends on a measure such as the amount: a {@link org.leadtocash.core.stage.gate.Band} names the roles and how many of
 * them must agree. What they say are {@link org.leadtocash.core.stage.gate.Ruling}s; what stands is a
 * {@link org.leadtocash.core.stage.gate.GateRecord} in the instance of the document. A decision holds for a time, and only as
 * long as what it was based on has not drifted away; its {@link org.leadtocash.core.stage.gate.GateCondition}s block a later
 * step until they are met.
 */
package org.leadtocash.core.stage.gate;
