/**
 * Who must issue, receive or report electronic invoices, in which country, from when:
 * {@link org.leadtocash.i18n.invoice.mandate.InvoiceMandates} is the entry.
 *
 * <p>Such duties come in steps, by size of the seller, and are put off more often than they begin on time. So a mandate
 * carries its status and where that stands, and a sale within a country that no row names is for review.
 */
package org.leadtocash.i18n.invoice.mandate;
