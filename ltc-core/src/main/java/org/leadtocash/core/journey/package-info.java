/**
 * The documents of lead-to-cash and their lives, as shipped models: {@link org.leadtocash.core.journey.Journeys} is the
 * entry point.
 *
 * <p>A deal runs through documents, and each has a life: a lead is taken up, qualified and converted; an opportunity is
 * pursued, bid for and won; a quote priced, approved, sent and accepted; an order checked and released; a delivery packed,
 * issued and proved; an invoice issued, sent and paid; a payment identified, allocated and cleared. A journey is that life
 * as a {@link org.leadtocash.core.stage.model.StageModel}: the stages, the steps, who may take them
 * ({@link org.leadtocash.core.journey.Roles}), the facts without which they cannot be taken, the reasons to be given when
 * something is lost, sent back or cancelled. {@code OrderStages} and its sisters give the names in Java.
 *
 * <p>The models are group templates: what every business shares. They meet the other engines in three places, always as a
 * {@link org.leadtocash.core.finding.Verdict}: an order is released with verdicts of {@code credit} and {@code compliance},
 * an invoice issued with one of {@code compliance}, an order completed with one of {@code flow}. Where a step rests on
 * other documents ({@code parent.stage}, {@code related}) the host says in the facts where these stand.
 *
 * <p>Version 1.0.0 is flat: one stage at a time. The checks of an order are one stage and not several at once, approvals
 * are roles and not gates with bands, quorum and validity, deadlines are {@code TIMEOUT} steps that the host sends, and an
 * order's stage is moved by events and not derived from its lines. Contract, campaign, collection and service have no model
 * yet. Later versions stand beside these.
 */
package org.leadtocash.core.journey;
