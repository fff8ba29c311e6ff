/**
 * The invoice as EN 16931-1 means it: {@link org.leadtocash.core.invoice.Invoice} is the entry.
 *
 * <p>The standard numbers what an invoice can say: business terms (BT-1 is its number) in groups (BG-25 is a line). Each
 * part here names its terms. UBL and CII write the same terms as XML, and national rules restrict which may be left out;
 * neither is known here. A priced document becomes an invoice by naming the parties and copying lines, allowances, charges
 * and the tax groups; a {@link org.leadtocash.core.tax.TaxDecision} gives a line its
 * {@link org.leadtocash.core.invoice.amount.VatTreatment} and the invoice its
 * {@link org.leadtocash.core.invoice.amount.Exemption}.
 */
package org.leadtocash.core.invoice;
