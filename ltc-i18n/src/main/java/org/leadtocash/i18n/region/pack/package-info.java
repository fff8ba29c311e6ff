/**
 * Rule packs: what one authority, or one house, lays down, as data that carries its own proof of strictness.
 *
 * <p>A {@link org.leadtocash.i18n.region.pack.RulePack} has rules; a {@link org.leadtocash.i18n.region.pack.Rule} says
 * where it binds, when, what it requires, from when to when, and where that stands. Its
 * {@link org.leadtocash.i18n.region.pack.DirectedParam parameters} know which way they get stricter, so that two layers
 * combine in one way only.
 */
package org.leadtocash.i18n.region.pack;
