package org.leadtocash.core.stage.analysis;

import org.leadtocash.core.finding.FindingCode;

/** The rules of the analysis, by the names that the handbook gives them. */
enum Rule {
    S04(FindingCode.of("stage.trap")),
    S05(FindingCode.of("stage.shadowed-step")),
    S06(FindingCode.of("stage.overlapping-steps")),
    S07(FindingCode.of("stage.automatic-circle")),
    P01(FindingCode.of("stage.nobody-may")),
    P02(FindingCode.of("stage.held-without-role")),
    P03(FindingCode.of("stage.single-holder")),
    P05(FindingCode.of("stage.requester-may-approve")),
    D01(FindingCode.of("stage.fact-never-written")),
    D02(FindingCode.of("stage.fact-locked-too-early")),
    D03(FindingCode.of("stage.fact-unused")),
    D04(FindingCode.of("stage.measure-not-captured")),
    T04(FindingCode.of("stage.endless-escalation")),
    V04(FindingCode.of("stage.no-way-to-give-up")),
    V05(FindingCode.of("stage.not-mapped")),
    O01(FindingCode.of("stage.no-owner")),
    O02(FindingCode.of("stage.owner-without-holder"));

    private final FindingCode code;

    Rule(FindingCode code) {
        this.code = code;
    }

    FindingCode code() {
        return code;
    }
}
