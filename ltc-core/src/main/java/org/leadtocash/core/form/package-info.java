/**
 * The JSON forms of the words that lie below JSON: money and rates, quantities and units, time and calendars.
 * {@link org.leadtocash.core.form.MoneyCodecs} is the entry point.
 *
 * <p>They could not be declared where their types are, because those know no JSON. Words above bring their own.
 */
package org.leadtocash.core.form;
