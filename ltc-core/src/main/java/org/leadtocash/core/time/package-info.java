/**
 * When something holds: validity, dated values, spans of time, and working time.
 * {@link org.leadtocash.core.time.Timeline} is the entry point.
 *
 * <p>Business data is dated. A price holds from the first of January, a sales office belongs to the German company until it is
 * moved, a tax rate changes overnight. Three habits keep such dates from lying:
 *
 * <ul>
 *   <li><b>Half-open intervals.</b> A {@link org.leadtocash.core.time.Validity} includes its first day and excludes its end,
 *       {@code [2024-01-01,2024-07-01)}, so that the end of one is the start of the next and no day is in both or in neither.
 *       Systems that store an inclusive last day (SAP's {@code DATBI}, {@code 9999-12-31} for "no end") come in through
 *       {@link org.leadtocash.core.time.Validity#ofInclusive Validity.ofInclusive}.
 *   <li><b>Proof at the border.</b> A {@link org.leadtocash.core.time.Timeline} holds values that change over time. It cannot be
 *       built with two values on one day, and it lists the days on which it has none.
 *   <li><b>Days are not hours.</b> Law counts days of a place; a service level counts working time between two instants, and a day
 *       on which the clocks change has 23 or 25 hours. A {@link org.leadtocash.core.time.WorkCalendar} answers both, in its own zone.
 * </ul>
 *
 * <p>A calendar knows only the years its data covers. A question beyond them is answered
 * {@link org.leadtocash.core.time.CalendarAnswer.NotCovered not covered}, never "a working day". Working time of several places
 * joins: around the clock by {@link org.leadtocash.core.time.WorkingTime#union union}, office hours shared by two places by
 * {@link org.leadtocash.core.time.WorkingTime#common common}.
 *
 * <p>Nothing here reads a clock or a default zone: dates, instants and zones are arguments.
 */
package org.leadtocash.core.time;
