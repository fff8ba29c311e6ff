/**
 * Numbers, amounts, days and countries as people somewhere write them: {@link org.leadtocash.i18n.format.Formats} for a
 * locale.
 *
 * <p>Which language a text is in, and how a number in it is grouped, are two choices; neither follows from the other, from
 * the currency or from the machine. How many digits an amount shows is no matter of the locale at all: an amount is
 * written at the scale it has. The way of each locale comes from the CLDR data of ICU4J, whose version
 * {@link org.leadtocash.i18n.format.Formats#dataVersion} names.
 */
package org.leadtocash.i18n.format;
