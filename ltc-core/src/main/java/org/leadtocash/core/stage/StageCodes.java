package org.leadtocash.core.stage;

import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.organisation.Role;

/** The codes that the machine says, and the findings that are said in more than one place. */
final class StageCodes {
    static final FindingCode MODEL_MISMATCH = FindingCode.of("stage.model-mismatch");
    static final FindingCode STAGE_UNKNOWN = FindingCode.of("stage.unknown-stage");
    static final FindingCode OTHER_PLAN = FindingCode.of("stage.other-plan");
    static final FindingCode OTHER_DOCUMENT = FindingCode.of("stage.other-document");
    static final FindingCode STALE = FindingCode.of("stage.stale");
    static final FindingCode DUPLICATE = FindingCode.of("stage.duplicate-event");
    static final FindingCode IGNORED = FindingCode.of("stage.event-ignored");
    static final FindingCode CONDITION_FALSE = FindingCode.of("stage.condition-false");
    static final FindingCode PENDING = FindingCode.of("stage.pending");
    static final FindingCode AUTO_PENDING = FindingCode.of("stage.auto-pending");
    static final FindingCode AUTO_LOOP = FindingCode.of("stage.auto-loop");
    static final FindingCode ROLE_MISSING = FindingCode.of("stage.role-missing");
    static final FindingCode SEPARATION = FindingCode.of("stage.separation-of-duties");
    static final FindingCode FACT_MISSING = FindingCode.of("stage.fact-missing");
    static final FindingCode GUARD_FAILED = FindingCode.of("stage.guard-failed");
    static final FindingCode GUARD_ERROR = FindingCode.of("stage.guard-error");
    static final FindingCode REASON_MISSING = FindingCode.of("stage.reason-missing");
    static final FindingCode REASON_UNKNOWN = FindingCode.of("stage.unknown-reason");
    static final FindingCode WINDOW_CLOSED = FindingCode.of("stage.window-closed");
    static final FindingCode NOT_HELD = FindingCode.of("stage.not-held");

    static final FindingCode CALENDAR_MISSING = FindingCode.of("stage.calendar-missing");
    static final FindingCode CALENDAR_ENDS = FindingCode.of("stage.calendar-ends");
    static final FindingCode OUT_OF_SCOPE = FindingCode.of("stage.out-of-scope");
    static final FindingCode PLACE_UNKNOWN = FindingCode.of("stage.place-unknown");
    static final FindingCode WORTH_UNKNOWN = FindingCode.of("stage.worth-unknown");
    static final FindingCode ABOVE_CEILING = FindingCode.of("stage.above-ceiling");
    static final FindingCode GATE_UNKNOWN = FindingCode.of("stage.unknown-gate");
    static final FindingCode GATE_UNDECIDED = FindingCode.of("stage.gate-undecided");
    static final FindingCode GATE_REFUSED = FindingCode.of("stage.gate-refused");
    static final FindingCode GATE_EXPIRED = FindingCode.of("stage.gate-expired");
    static final FindingCode GATE_DRIFTED = FindingCode.of("stage.gate-drifted");
    static final FindingCode GATE_ROLE = FindingCode.of("stage.gate-role");
    static final FindingCode REQUESTER = FindingCode.of("stage.gate-requester");
    static final FindingCode VOTED_TWICE = FindingCode.of("stage.voted-twice");
    static final FindingCode OUTCOME_UNKNOWN = FindingCode.of("stage.unknown-outcome");
    static final FindingCode CONDITIONS_WRONG = FindingCode.of("stage.wrong-conditions");
    static final FindingCode CONDITION_STEP = FindingCode.of("stage.unknown-condition-step");
    static final FindingCode CONDITION_UNKNOWN = FindingCode.of("stage.unknown-condition");
    static final FindingCode CONDITION_OPEN = FindingCode.of("stage.condition-open");
    static final FindingCode BAND_PENDING = FindingCode.of("stage.band-pending");
    static final FindingCode RULING_MISSING = FindingCode.of("stage.ruling-missing");

    private static final FindingCode ASK_ROLE = FindingCode.of("stage.ask-role");
    private static final FindingCode SUPPLY_FACT = FindingCode.of("stage.supply-fact");
    private static final FindingCode GIVE_REASON = FindingCode.of("stage.give-reason");

    private StageCodes() {}

    static Finding factMissing(Subject document, String path) {
        return Finding.of(FACT_MISSING, Severity.BLOCK, document.at(path))
                .reference("fact", path)
                .remedy(supply(path))
                .build();
    }

    static Remedy supply(String path) {
        return Remedy.of(SUPPLY_FACT).reference("fact", path).build();
    }

    static Remedy ask(Role role) {
        return Remedy.of(ASK_ROLE).reference("role", role.code()).build();
    }

    static Remedy giveReason(String list) {
        return Remedy.of(GIVE_REASON).reference("list", list).build();
    }
}
