/**
 * How long a stage may take: promises as data, and clocks that survive a restart. {@link org.leadtocash.core.stage.sla.Sla} is
 * the entry point.
 *
 * <p>An approval within eight working hours, a delivery proved within five days: a promise says in which stages its clock
 * starts, pauses and stops, and what happens when time runs out. A {@link org.leadtocash.core.stage.sla.Clock} is a few values
 * in the instance of the document; nothing ticks. How much time is used up is computed when somebody asks, on the working
 * calendar the promise names, so only working time counts, and a pause only as far as it falls into it.
 */
package org.leadtocash.core.stage.sla;
