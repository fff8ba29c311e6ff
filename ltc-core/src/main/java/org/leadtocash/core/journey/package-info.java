/**
 * The documents of lead-to-cash and their lives, as shipped models: {@link org.leadtocash.core.journey.Journeys} is the
 * entry point.
 *
 * <p>A deal runs through documents, and each has a life: a campaign is planned, run and analysed; a lead taken up, qualified
 * and converted; an opportunity pursued, bid for and won; a quote priced, approved, sent and accepted; a contract reviewed by
 * five offices at once, signed, changed and closed; an order checked from five sides at once and released, its lines
 * promised and shipped; a delivery packed, issued and proved; an invoice issued, sent and paid; a payment identified,
 * allocated and cleared; an overdue amount reminded of and collected; a fault triaged and resolved; goods taken back; a master
 * record requested, checked and approved. A journey is that life as a {@link org.leadtocash.core.stage.model.StageModel}:
 * the stages, the steps, who may take them ({@link org.leadtocash.core.journey.Roles}), the gates at which people decide, the
 * facts without which they cannot be taken, who may see and write which, the promises of how long it takes, the reasons to
 * be given when something is lost, sent back or cancelled. {@code OrderStages} and its sisters give the names in Java.
 *
 * <p>The models are group templates: what every business shares. They meet the other engines always as a
 * {@link org.leadtocash.core.finding.Verdict}: of {@code credit}, {@code compliance} and {@code flow}. Where a step rests on
 * other documents the facts {@code related} say of each how it is related ({@code BEFORE} where this document came from it,
 * {@code AFTER} where it came from this, {@code BESIDE} where both came from the same), in which stage it is, and whether
 * shipping is stopped. Thresholds are {@linkplain org.leadtocash.core.journey.Journeys#parameters parameters}, by date and
 * legal entity. Promises name two calendars: {@code OFFICE}, the working time of the office in charge, and {@code ALWAYS}, in
 * which every hour counts; their lengths are placeholders.
 *
 * <p>The first versions of lead, opportunity, quote, order, delivery, invoice and payment are flat and stand beside the
 * second ones, for documents that live by them.
 */
package org.leadtocash.core.journey;
