/**
 * What was approved although credit refused, how long it binds, and which held documents go on when there is room again:
 * {@link org.leadtocash.core.credit.release.Approval} is the entry point.
 *
 * <p>An approval is a promise with conditions: about one document, up to an amount and a deviation, until a moment, for the
 * reasons that were known. A harmless change leaves it standing; a harmful one, or a new reason, ends it, and says which.
 * The stages of a release are a shipped model of their own, {@code credit-release}; here is what binds. When somebody pays,
 * a {@link org.leadtocash.core.credit.release.ReleaseQueue} says who goes first.
 */
package org.leadtocash.core.credit.release;
