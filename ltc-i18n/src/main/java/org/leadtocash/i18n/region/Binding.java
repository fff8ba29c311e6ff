package org.leadtocash.i18n.region;

/**
 * Where a rule binds: the place in that role lies in that area.
 *
 * @param role which place
 * @param area in which area
 */
public record Binding(JurisdictionRole role, Jurisdiction area) {}
