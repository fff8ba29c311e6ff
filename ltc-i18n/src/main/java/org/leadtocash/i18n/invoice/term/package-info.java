/**
 * The vocabulary of EN 16931-1: {@link org.leadtocash.i18n.invoice.term.BusinessTerms} knows every business term by its
 * number.
 *
 * <p>The standard says what an invoice can say before any syntax does: about 165
 * {@link org.leadtocash.i18n.invoice.term.BusinessTerm terms} (BT-1 is the number of the invoice) in
 * {@link org.leadtocash.i18n.invoice.term.BusinessGroup groups} (BG-25 is a line), some of which repeat. Rules name terms;
 * a finding names the {@link org.leadtocash.i18n.invoice.term.Spot} at which one is missing or wrong.
 */
package org.leadtocash.i18n.invoice.term;
