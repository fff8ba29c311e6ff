/**
 * The law of regions as data, and what it says about a document at a stage:
 * {@link org.leadtocash.i18n.region.Compliance} is the entry.
 *
 * <p>A deal touches several places at once, each in a {@link org.leadtocash.i18n.region.place.JurisdictionRole}: where the
 * seller is established, where the goods leave and arrive. Places belong to areas, and belong to them from one day to
 * another: the United Kingdom left the European Union on 2020-02-01 and its VAT area on 2021-01-01.
 * {@link org.leadtocash.i18n.region.place.Jurisdictions} knows.
 *
 * <p>What the law of a place asks is a {@link org.leadtocash.i18n.region.pack.RulePack}: immutable, versioned, cited. Each
 * {@link org.leadtocash.i18n.region.pack.Rule} says where it binds, when, what it requires, from when to when, and where that
 * stands written and how it is known. A rule whose text nobody opened cannot refuse more than until somebody looks.
 *
 * <p>Below the {@link org.leadtocash.i18n.region.pack.Layer} of statutes a group, a region and an entity may add rules and
 * tighten those above, never loosen them: conditions are only joined, severities only raised, parameters only moved in
 * their strict {@link org.leadtocash.i18n.region.pack.Direction}. A pack that loosens is refused when it is loaded. So the
 * order of packs never matters, and one more pack never lets more pass.
 *
 * <p>What nobody knows does not pass: a missing fact and a place that no pack covers ask for review. This decides on the
 * data it is given and cites where that stands; it is no legal advice.
 */
package org.leadtocash.i18n.region;
