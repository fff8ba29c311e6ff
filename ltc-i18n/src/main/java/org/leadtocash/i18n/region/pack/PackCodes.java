package org.leadtocash.i18n.region.pack;

import org.leadtocash.core.finding.FindingCode;

/** The codes of what can be wrong with a pack by itself. */
final class PackCodes {
    /** A rule of a statute without citation. */
    static final FindingCode NO_CITATION = FindingCode.of("region.rule-without-citation");
    /** A day between two versions of a rule that has none. */
    static final FindingCode GAP = FindingCode.of("region.effective-gap");
    /** A day with two versions of a rule. */
    static final FindingCode OVERLAP = FindingCode.of("region.effective-overlap");
    /** A rule, parameter, pack or area that is named and not there. */
    static final FindingCode UNKNOWN = FindingCode.of("region.unknown-name");
    /** A name that is given twice. */
    static final FindingCode TWICE = FindingCode.of("region.name-twice");
    /** A value that does not fit where it stands. */
    static final FindingCode MALFORMED = FindingCode.of("region.malformed");

    private PackCodes() {}
}
