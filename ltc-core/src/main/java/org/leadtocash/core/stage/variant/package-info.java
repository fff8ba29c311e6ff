/**
 * Variants: one template for the group, and overlays that say what a business line, a region or an entity does otherwise.
 * {@link org.leadtocash.core.stage.variant.Variant} is the entry point.
 *
 * <p>The template says what may not be touched. An overlay that touches it, speaks of what is not there or contradicts
 * another of its level is refused as a whole, with every reason; what comes out is checked like any model, and says of each
 * element where it is from.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.core.stage.variant;
