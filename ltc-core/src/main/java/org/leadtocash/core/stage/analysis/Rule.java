package org.leadtocash.core.stage.analysis;

/** The rules of the analysis, by the names that the handbook gives them. */
enum Rule {
    S04("trap"),
    S05("shadowed-step"),
    S06("overlapping-steps"),
    S07("automatic-circle"),
    P01("nobody-may"),
    P02("held-without-role"),
    P03("single-holder"),
    P05("requester-may-approve"),
    D01("fact-never-written"),
    D02("fact-locked-too-early"),
    D03("fact-unused"),
    D04("measure-not-captured"),
    T04("endless-escalation"),
    V04("no-way-to-give-up"),
    V05("not-mapped"),
    O01("no-owner"),
    O02("owner-without-holder");

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    String code() {
        return "stage." + word;
    }
}
