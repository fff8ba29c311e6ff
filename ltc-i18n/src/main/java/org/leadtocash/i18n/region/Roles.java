package org.leadtocash.i18n.region;

import java.util.List;

/** The roles whose places conditions can ask for by {@link JurisdictionRole#fact}. */
final class Roles {
    static final List<JurisdictionRole> USUAL = List.of(
            JurisdictionRole.SELLER_ESTABLISHMENT,
            JurisdictionRole.SELLER_REGISTRATION,
            JurisdictionRole.BUYER_ESTABLISHMENT,
            JurisdictionRole.SHIP_FROM,
            JurisdictionRole.SHIP_TO,
            JurisdictionRole.CONTRACT_LAW);

    private Roles() {}
}
