/**
 * The places of the world that have a law of their own, and the areas they belong to, each from one day to another:
 * {@link org.leadtocash.i18n.region.place.Jurisdictions} knows.
 */
package org.leadtocash.i18n.region.place;
