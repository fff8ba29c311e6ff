/**
 * The rules that an invoice must satisfy: {@link org.leadtocash.i18n.invoice.InvoiceRules} is the entry.
 *
 * <p>EN 16931 says which of its business terms an invoice owes, how its amounts add up, and what each VAT category asks: 201
 * rules, and 22 more about code lists. They are tables here, in a few words such as {@code given} and {@code sum-of-lines};
 * the nine categories share ten rules in which they differ by a column. A rule is asked alone or with all others, and says
 * where it does not hold, by how much, and what would settle it.
 *
 * <p>A specification of a country or network (a CIUS) is a layer upon them that may only tighten: it adds rules or weighs
 * one heavier. Any other layer is refused when it is put on, so what passes a layer passes the standard.
 */
package org.leadtocash.i18n.invoice;
