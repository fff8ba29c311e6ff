/**
 * Laws of taxes on what is sold, as data: the cases that a law tells apart, what follows from each, and where it stands.
 *
 * <p>A {@link org.leadtocash.i18n.tax.law.TaxLaw} is a file. A {@link org.leadtocash.i18n.tax.law.TaxCase} has a condition on
 * facts and an {@link org.leadtocash.i18n.tax.law.TaxOutcome}; of all cases of all laws at hand exactly one must fit a line.
 * A {@link org.leadtocash.i18n.tax.law.TaxNote} adds to whatever was decided, such as the kind of invoice that a country asks
 * for. Conditions that several cases share are named once, under {@code terms}, and called by {@code {"term":"..."}}.
 */
package org.leadtocash.i18n.tax.law;
