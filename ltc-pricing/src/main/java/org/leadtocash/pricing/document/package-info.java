/**
 * Pricing a document: {@link org.leadtocash.pricing.document.Pricer} takes a request and returns every amount with the way it
 * came about.
 *
 * <p>A {@link org.leadtocash.pricing.request.PriceRequest} says who buys what, when, and in which currency. The answer is a
 * {@link org.leadtocash.pricing.document.PricedDocument}: for each line the waterfall of its elements, from list price to the
 * amount it costs; the taxes, the totals, the same totals in the local and the group currency with the rate and its day;
 * the findings; and the identity of every book, procedure, set of rates and rule that was used. A line that cannot be
 * priced says why and is left out of the totals; the others are priced all the same. Nothing is ever priced at zero for
 * want of a price, or converted at one for want of a rate.
 *
 * <p>The same request and the same data give the same bytes. With a trace, every number can be checked by a program that
 * knows nothing of prices.
 */
package org.leadtocash.pricing.document;
