/**
 * The law of value added tax: {@link org.leadtocash.i18n.tax.VatDetermination} answers the questions of
 * {@link org.leadtocash.core.tax.TaxDetermination} line by line.
 *
 * <p>Where goods leave and arrive, who buys, and what can be proved decide the case; the case decides the category, and
 * {@link org.leadtocash.i18n.tax.TaxRates} the rate of the day. A supply of goods from one member state to another is
 * exempt there only if the buyer is identified in another state and has said so; otherwise it is taxed where it began.
 *
 * <p>Every case is looked at and exactly one must fit. What no case covers, such as sales to consumers abroad, is left
 * undecided and asks for review; it is never guessed.
 */
package org.leadtocash.i18n.tax;
