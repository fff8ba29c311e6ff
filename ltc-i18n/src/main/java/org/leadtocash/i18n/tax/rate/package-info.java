/**
 * The rates of taxes on what is sold, each from one day to another: {@link org.leadtocash.i18n.tax.rate.TaxRates} knows them
 * by country, or part of one, class and day.
 *
 * <p>Which class a good or service falls under is the seller's knowledge; a class whose rate moved by itself for a time,
 * such as that of restaurants, has a name of its own.
 */
package org.leadtocash.i18n.tax.rate;
