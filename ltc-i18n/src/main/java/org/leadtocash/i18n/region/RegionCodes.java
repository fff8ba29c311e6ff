package org.leadtocash.i18n.region;

import org.leadtocash.core.finding.FindingCode;

/** The codes that this package says of its own; rules add theirs. */
final class RegionCodes {
    /** A condition rests on what nobody has said. */
    static final FindingCode FACT_MISSING = FindingCode.of("region.fact-missing");
    /** No pack knows the law of a place. */
    static final FindingCode UNCOVERED = FindingCode.of("region.uncovered");
    /** Two layers leave nothing that satisfies both. */
    static final FindingCode CONFLICT = FindingCode.of("region.conflict");
    /** A citation was verified too long ago. */
    static final FindingCode STALE = FindingCode.of("region.pack-stale");
    /** A rule rests on a text that was not itself read. */
    static final FindingCode UNVERIFIED = FindingCode.of("source.unverified");

    /** An overlay loosens what it should tighten. */
    static final FindingCode LOOSENS = FindingCode.of("region.pack-loosens");
    /** A rule, parameter, pack or area that is named and not there. */
    static final FindingCode UNKNOWN = FindingCode.of("region.unknown-name");
    /** A name that is given twice. */
    static final FindingCode TWICE = FindingCode.of("region.name-twice");
    /** A value that does not fit where it stands. */
    static final FindingCode MALFORMED = FindingCode.of("region.malformed");

    /** A fact that a pack needs at a stage, and that the model of stages does not require by then. */
    static final FindingCode NOT_REQUIRED = FindingCode.of("region.fact-not-required");

    private RegionCodes() {}
}
