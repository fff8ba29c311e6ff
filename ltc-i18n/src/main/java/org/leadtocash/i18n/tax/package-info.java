/**
 * The law of taxes on what is sold: {@link org.leadtocash.i18n.tax.VatDetermination} answers the questions of
 * {@link org.leadtocash.core.tax.TaxDetermination} line by line.
 *
 * <p>Where goods leave and arrive, who buys, and what can be proved decide the case; the case decides the category, and
 * {@link org.leadtocash.i18n.tax.rate.TaxRates} the rate of the day. The cases are data, one
 * {@link org.leadtocash.i18n.tax.law.TaxLaw} for each law. A supply of goods from one member state to another is exempt
 * there only if the buyer is identified in another state and has said so; otherwise it is taxed where it began. Where tax
 * is local, such as in the United States, the law says whether it is collected, and a
 * {@link org.leadtocash.i18n.tax.TaxRateProvider} of the host how much.
 *
 * <p>Every case is looked at and exactly one must fit. What no case covers is left undecided and asks for review; it is
 * never guessed.
 */
package org.leadtocash.i18n.tax;
