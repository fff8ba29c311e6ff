/**
 * What is to be priced: a {@link org.leadtocash.pricing.request.PriceRequest} says who buys what, when, and in which currency,
 * what was entered by hand, and what the law of tax needs to know.
 */
package org.leadtocash.pricing.request;
