package org.leadtocash.i18n.region.pack;

import org.leadtocash.i18n.region.place.Jurisdiction;
import org.leadtocash.i18n.region.place.JurisdictionRole;

/**
 * Where a rule binds: the place in that role lies in that area.
 *
 * @param role which place
 * @param area in which area
 */
public record Binding(JurisdictionRole role, Jurisdiction area) {}
