/**
 * Versions of a model: what a newer one changes for documents in flight, and the plan by which they move to it.
 *
 * <p>Nothing moves by itself: a document lives by the exact model it names until somebody takes it to another, by a plan that
 * says of every stage where it leads. {@link org.leadtocash.core.stage.migration.MigrationPlan} is the entry point.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.core.stage.migration;
