/**
 * The variants that the library ships, as overlays over the shipped models:
 * {@link org.leadtocash.core.journey.variant.Variants} is the entry point.
 *
 * <p>Each says what one way of doing business or one region does otherwise, and is an example of one way to say it: a
 * catalogue business leaves stages out, a project business adds some, a design business runs reviews beside the main line and
 * re-opens only what a change touches, a frame agreement begins with the customer's own invoice, Europe and China ask for more,
 * a country that clears invoices adds a region, an entity in a country of high risk asks for the gate of trade compliance again
 * at every step. One is there because it is refused: it touches what the template locks.
 */
package org.leadtocash.core.journey.variant;
