/**
 * Where one document stands, what a decision about it may look at, and what the audit keeps:
 * {@link org.leadtocash.core.stage.instance.Instance} is what a host stores.
 *
 * <p>An instance is small immutable data. A {@link org.leadtocash.core.stage.instance.Context} is everything else a
 * decision may look at: the moment, the actor, facts, verdicts, clearances. Each accepted decision leaves an
 * {@link org.leadtocash.core.stage.instance.AuditEntry}; the entries of a document form a chain by their hashes.
 */
package org.leadtocash.core.stage.instance;
