/**
 * What is at risk with whom, and why: {@link org.leadtocash.core.credit.exposure.ExposureSnapshot} is the entry point.
 *
 * <p>Orders not delivered, deliveries not billed, invoices not posted, items not paid: each
 * {@link org.leadtocash.core.credit.exposure.Exposure} is in one
 * {@link org.leadtocash.core.credit.exposure.ExposureCategory}. An order line moves through these by quantity, and
 * {@link org.leadtocash.core.credit.exposure.LineExposure} gives each unit of it to one category, so that nothing is
 * counted twice and the parts add up to the cent. Amounts stay in the currency of their document.
 */
package org.leadtocash.core.credit.exposure;
