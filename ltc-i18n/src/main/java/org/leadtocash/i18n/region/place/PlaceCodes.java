package org.leadtocash.i18n.region.place;

import org.leadtocash.core.finding.FindingCode;

/** The codes of what can be wrong with places. */
final class PlaceCodes {
    /** A value that does not fit where it stands. */
    static final FindingCode MALFORMED = FindingCode.of("region.malformed");
    /** A membership that stands twice for one day. */
    static final FindingCode MEMBERSHIP_TWICE = FindingCode.of("region.membership-twice");
    /** An area that belongs to itself. */
    static final FindingCode CYCLIC_AREA = FindingCode.of("region.cyclic-area");

    private PlaceCodes() {}
}
